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
import type { Declared, DeclaredRecord } from './declaredRecord';
import { ProblemList } from './problemList';
import { reportProblem, type ReadingContext } from './readingContext';
import { readRealizes } from './readRealizes';
import { readShortForms } from './readShortForms';
import { recordSchema } from './schema';
import type { RecordSettings } from './settings';
import { readItems, readTolerantly } from './tolerantReader';
import { reportUnknownFields } from './reportUnknownFields';
import { isTemplated } from './templated';
import type { Commitments } from './supportTier';
import type { Successor, Technology } from './technology';
import type {
  Channels,
  Contact,
  DeclaredCost,
  EscalationStep,
  Licence,
  Rota,
  Runbook,
  SharedCost,
  SupportLine,
  Vendor,
} from './values';

const ROOT = 'spec.stewardship';
const { shape } = recordSchema;

/**
 * Reads what an entity says about its own stewardship: `spec.stewardship`, the short annotations, and the keys that
 * the settings name. Never throws. What is wrong becomes a problem, and everything else still works.
 *
 * @public
 */
export function readRecord(
  entity: Entity,
  settings: RecordSettings,
): DeclaredRecord {
  const entityRef = stringifyEntityRef(entity);
  const problems = new ProblemList(entityRef);
  const context: ReadingContext = {
    entityRef,
    namespace: entity.metadata.namespace ?? 'default',
    settings,
    problems,
  };
  const record = readSpec(entity.spec?.stewardship, context);
  readShortForms(entity, record, context);
  return {
    ...record,
    declares: declaresAnything(record),
    problems: problems.toArray(),
  };
}

/** A record while it is being read. */
export type RecordDraft = Omit<DeclaredRecord, 'declares' | 'problems'>;

function readSpec(given: unknown, context: ReadingContext): RecordDraft {
  const spec = asObject(given, context);
  const at = (name: string) => `${ROOT}.${name}`;

  // The schema has proven the shape of each value; zod's own types are lost on the way through the tolerant reader.
  function field<T>(name: keyof typeof shape): Declared<T> | undefined {
    const path = at(name);
    const value = readTolerantly(shape[name], spec[name], path, context);
    return value === undefined ? undefined : { value: value as T, path };
  }
  function list<T>(name: keyof typeof shape): Declared<T>[] {
    const items = readItems(shape[name], spec[name], at(name), context);
    return items as Declared<T>[];
  }

  const review = field<{ every: string }>('review');
  return {
    entityRef: context.entityRef,
    purpose: field('purpose'),
    supportTier: field('supportTier'),
    commitments: readCommitments(field<Partial<Commitments>>('commitments')),
    environments: field('environments'),
    dataClassification: field('dataClassification'),
    contacts: list<Contact>('contacts'),
    supportLines: withoutRepeated(
      list<SupportLine>('supportLines'),
      ({ line, ref = '' }) => `line ${line} ${ref}`.trim(),
      'one entry for each line and group',
      context,
    ),
    escalation: list<EscalationStep>('escalation'),
    runbooks: withoutRepeatedIds(list<Runbook>('runbooks'), context),
    runbookPlaces: [],
    technologies: list<Technology>('technologies'),
    bomPlaces: [],
    realizes: readRealizes(spec.realizes, at('realizes'), context),
    successor: field<Successor>('successor'),
    costs: withoutRepeatedIds(list<DeclaredCost>('costs'), context),
    licences: withoutRepeatedIds(list<Licence>('licences'), context),
    sharedCost: field<SharedCost>('sharedCost'),
    reviewEvery: review && {
      value: review.value.every,
      path: `${review.path}.every`,
    },
    onCall: [],
    vendor: field<Vendor>('vendor'),
    rotas: withoutRepeatedIds(list<Rota>('rotas'), context),
    channels: field<Channels>('channels'),
  };
}

function asObject(
  given: unknown,
  context: ReadingContext,
): Record<string, unknown> {
  if (given === undefined || given === null || isTemplated(given)) {
    return {};
  }
  if (typeof given !== 'object' || Array.isArray(given)) {
    reportProblem(context, {
      kind: 'wrongType',
      path: ROOT,
      value: given,
      expected: 'an object with fields such as supportTier and supportLines',
    });
    return {};
  }
  const spec = given as Record<string, unknown>;
  reportUnknownFields(recordSchema, spec, ROOT, context);
  // Own keys only: `constructor` and the like are no values.
  return Object.fromEntries(
    Object.keys(shape)
      .filter(key => Object.hasOwn(spec, key))
      .map(key => [key, spec[key]]),
  );
}

function readCommitments(
  declared: Declared<Partial<Commitments>> | undefined,
): DeclaredRecord['commitments'] {
  const result: Record<string, Declared<unknown>> = {};
  for (const [name, value] of Object.entries(declared?.value ?? {})) {
    result[name] = { value, path: `${ROOT}.commitments.${name}` };
  }
  return result as DeclaredRecord['commitments'];
}

function withoutRepeatedIds<T extends { id?: string }>(
  items: Declared<T>[],
  context: ReadingContext,
): Declared<T>[] {
  return withoutRepeated(
    items,
    ({ id }) => id,
    'one entry for each id',
    context,
  );
}

/** The first item of each name. What has no name repeats nothing. */
function withoutRepeated<T>(
  items: Declared<T>[],
  nameOf: (value: T) => string | undefined,
  expected: string,
  context: ReadingContext,
): Declared<T>[] {
  const seen = new Set<string>();
  return items.filter(({ value, path }) => {
    const name = nameOf(value);
    if (name === undefined) {
      return true;
    }
    if (seen.has(name)) {
      const problem = { path, value: name, expected };
      reportProblem(context, { kind: 'duplicate', ...problem });
      return false;
    }
    seen.add(name);
    return true;
  });
}

function declaresAnything(record: RecordDraft): boolean {
  const { entityRef: _, commitments, ...fields } = record;
  return (
    Object.keys(commitments).length > 0 ||
    Object.values(fields).some(value => {
      const values = Array.isArray(value) ? value : [value];
      return values.some(item => item !== undefined && !item.known);
    })
  );
}
