/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { isPrintable } from './formats';
import { ProblemList } from './problemList';
import type { ReadingContext } from './readingContext';
import { isMeant, readSource, splitList } from './readSource';
import type { RecordSettings } from './settings';

const MAX_ALIASES = 10;
const MAX_LENGTH = 200;

/** The names under which machines know an entity, as they are written in the places that the settings name. */
export function aliasesOf(entity: Entity, settings: RecordSettings): string[] {
  const entityRef = stringifyEntityRef(entity);
  const context: ReadingContext = {
    entityRef,
    namespace: entity.metadata.namespace ?? 'default',
    settings,
    // These keys belong to other tools, which say themselves what is wrong with them.
    problems: new ProblemList(entityRef),
  };
  const aliases = settings.aliases
    .flatMap(source => readSource(entity, source, context))
    .filter(isMeant)
    .flatMap(({ text, whole }) => (whole ? [text] : splitList(text)))
    .filter(alias => alias.length <= MAX_LENGTH && isPrintable(alias));
  return [...new Set(aliases)].slice(0, MAX_ALIASES);
}
