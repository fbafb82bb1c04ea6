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

import type { Entity } from '@backstage/catalog-model';
import { isPrintable } from './formats';
import { MAX_PLACE, placeIn } from './places';
import { isMeant, readSource, type Found } from './readSource';
import type { ReadingContext } from './readingContext';
import { isTemplated } from './templated';
import type { RunbookPlace } from './values';

const TECHDOCS_REF = 'backstage.io/techdocs-ref';
const LOCATIONS = [
  'backstage.io/source-location',
  'backstage.io/managed-by-location',
];

/** The annotations that say where runbooks may be, beside our own. */
export const runbookAnnotations = [TECHDOCS_REF, ...LOCATIONS];

/** The place that a text names: `url:` with an address, `dir:` with a relative path, or a bare address. */
export function runbookPlaceIn(
  text: string,
  kind: RunbookPlace['kind'],
): RunbookPlace | undefined {
  const target = placeIn(text);
  return target === undefined ? undefined : { kind, target };
}

/** Where the documentation of an entity is written, when that is beside its own file or at an address. */
export function readTechDocsRef(
  entity: Entity,
  context: ReadingContext,
): Found[] {
  return readSource(entity, { annotation: TECHDOCS_REF }, context)
    .filter(isMeant)
    .filter(({ text }) => runbookPlaceIn(text, 'techDocs') !== undefined)
    .map(found => ({ ...found, known: true, whole: true }));
}

/** Where the file of an entity is, as the catalog says: `url:` or `file:` with an address. */
export function locationOf(entity: Entity): string | undefined {
  const annotations: Record<string, unknown> =
    entity.metadata.annotations ?? {};
  return LOCATIONS.filter(key => Object.hasOwn(annotations, key))
    .map(key => annotations[key])
    .find(
      (value): value is string =>
        typeof value === 'string' &&
        /^(url|file):/.test(value) &&
        value.length <= MAX_PLACE &&
        isPrintable(value) &&
        !isTemplated(value),
    );
}
