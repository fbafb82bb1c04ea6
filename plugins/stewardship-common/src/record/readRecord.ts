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
import type { Problem } from './reading';
import { reportProblem, type ReadingContext } from './readingContext';
import { readShortForms } from './readShortForms';
import { recordSchema } from './schema';
import type { RecordSettings } from './settings';
import {
  readItems,
  readTolerantly,
  reportUnknownFields,
} from './tolerantReader';
import { isTemplated } from './templated';
import type {
  Commitments,
  Contact,
  DeclaredCost,
  EscalationStep,
  Licence,
  Runbook,
  SupportLine,
  Technology,
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
  const problems: Problem[] = [];
  const context: ReadingContext = {
    entityRef: stringifyEntityRef(entity),
    namespace: entity.metadata.namespace ?? 'default',
    settings,
    report: problem => problems.push(problem),
  };
  const record = readSpec(entity.spec?.stewardship, context);
  readShortForms(entity, record, context);
  return { ...record, declares: declaresAnything(record), problems };
}

/** A record while it is being read. */
export type RecordDraft = Omit<DeclaredRecord, 'declares' | 'problems'>;

function readSpec(given: unknown, context: ReadingContext): RecordDraft {
  const spec = asObject(given, context);
  const at = (field: string) => `${ROOT}.${field}`;

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
    supportLines: withoutRepeatedLines(
      list<SupportLine>('supportLines'),
      context,
    ),
    escalation: list<EscalationStep>('escalation'),
    runbooks: list<Runbook>('runbooks'),
    technologies: withProduct(list<Technology>('technologies'), context),
    costs: list<DeclaredCost>('costs'),
    licences: list<Licence>('licences'),
    reviewEvery: review && {
      value: review.value.every,
      path: `${review.path}.every`,
    },
    onCall: [],
    vendor: field<Vendor>('vendor'),
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

function withoutRepeatedLines(
  lines: Declared<SupportLine>[],
  context: ReadingContext,
): Declared<SupportLine>[] {
  const seen = new Set<string>();
  return lines.filter(({ value, path }) => {
    const key = `${value.line} ${value.ref ?? ''}`;
    if (seen.has(key)) {
      reportProblem(context, {
        kind: 'duplicate',
        path,
        value: `line ${value.line}`,
        expected: 'one entry for each line and group',
      });
      return false;
    }
    seen.add(key);
    return true;
  });
}

function withProduct(
  technologies: Declared<Technology>[],
  context: ReadingContext,
): Declared<Technology>[] {
  return technologies.filter(({ value, path }) => {
    if ('purl' in value || 'product' in value) {
      return true;
    }
    reportProblem(context, {
      kind: 'missingField',
      path: `${path}.product`,
      expected: 'a product such as postgresql, or a purl',
    });
    return false;
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
