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
import { defaultRecordSettings } from './defaultSettings';
import { ProblemList } from './problemList';
import type { ReadingContext } from './readingContext';
import { splitList } from './readSource';
import { findInSources } from './recordSources';
import { escalationStep, supportLine } from './supportSchemas';
import { MAX_ITEMS, readTolerantly } from './tolerantReader';

/**
 * Whom an entity names itself: in the steps of its ladder, and in its support lines.
 *
 * @public
 */
export type DeclaredLadderRefs = {
  /** Full references in the order of the steps, each once. */
  escalation: string[];
  /** Full references in the order in which the lines are written, each once. */
  supportLines: string[];
};

/**
 * Reads only the references of the ladder and of the support lines, for where a whole record would cost too much. They
 * are those that `readRecord` finds in `spec.stewardship` and in the annotation `stewardship.dev/escalation`; places
 * that the configuration adds are not looked at. Never throws, and work is bounded whatever the entity holds.
 *
 * @public
 */
export function declaredLadderRefs(entity: Entity): DeclaredLadderRefs {
  const context: ReadingContext = {
    entityRef: '',
    namespace: entity.metadata.namespace ?? 'default',
    settings: defaultRecordSettings,
    // Problems are told by whoever reads the whole record.
    problems: new ProblemList(''),
  };
  const stewardship = own(entity.spec, 'stewardship');
  const escalation = itemsOf(stewardship, 'escalation').flatMap(step =>
    readRef(own(step, 'ref'), context),
  );
  const supportLines = itemsOf(stewardship, 'supportLines')
    .filter(item => isLine(own(item, 'line'), context))
    .flatMap(item => readRef(own(item, 'ref'), context));
  return {
    escalation: distinct(
      escalation.length > 0 ? escalation : readAnnotation(entity, context),
    ),
    supportLines: distinct(supportLines),
  };
}

function readAnnotation(entity: Entity, context: ReadingContext): string[] {
  return findInSources(entity, 'escalation', context).flatMap(({ text }) =>
    splitList(text)
      .slice(0, MAX_ITEMS)
      .flatMap(part => readRef(part, context)),
  );
}

function readRef(value: unknown, context: ReadingContext): string[] {
  const { ref: schema } = escalationStep.shape;
  const ref = readTolerantly(schema, value, 'ref', context);
  return typeof ref === 'string' ? [ref] : [];
}

/** A line without its number is none. */
function isLine(value: unknown, context: ReadingContext): boolean {
  const { line: schema } = supportLine.shape;
  return readTolerantly(schema, value, 'line', context) !== undefined;
}

function itemsOf(stewardship: unknown, name: string): unknown[] {
  const items = own(stewardship, name);
  return Array.isArray(items) ? items.slice(0, MAX_ITEMS) : [];
}

/** What an object says itself: `constructor` and the like are no keys. */
function own(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function distinct(refs: string[]): string[] {
  return [...new Set(refs)];
}
