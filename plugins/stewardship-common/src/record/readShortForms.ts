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
import type { Declared } from './declaredRecord';
import type { RecordDraft } from './readRecord';
import { reportProblem, type ReadingContext } from './readingContext';
import { findInSources, splitList, type Found } from './recordSources';
import { recordSchema } from './schema';
import { readItems, readTolerantly } from './tolerantReader';
import type { Contact, EscalationStep, Runbook, Technology } from './values';

const { shape } = recordSchema;
const commitmentShape = shape.commitments.unwrap().shape;
const COMMITMENTS = ['availability', 'rto', 'rpo', 'backupRetention'] as const;

/**
 * Adds to a record what the entity says outside `spec.stewardship`. What the record already says wins; where the two
 * differ, that is reported.
 */
export function readShortForms(
  entity: Entity,
  record: RecordDraft,
  context: ReadingContext,
): void {
  const find = (concern: Parameters<typeof findInSources>[1]) =>
    findInSources(entity, concern, context);
  const one = <T>(
    declared: Declared<T> | undefined,
    found: Found[],
    read: (item: Found) => unknown,
  ) => choose(declared, found, read as (item: Found) => T, context);

  record.purpose = one(record.purpose, find('purpose'), ({ text, path }) =>
    readTolerantly(shape.purpose, text, path, context),
  );
  record.supportTier = one(
    record.supportTier,
    find('supportTier'),
    ({ text, path }) => readTolerantly(shape.supportTier, text, path, context),
  );
  record.dataClassification = one(
    record.dataClassification,
    find('dataClassification'),
    ({ text, path }) =>
      readTolerantly(shape.dataClassification, text, path, context),
  );
  record.environments = one(
    record.environments,
    find('environments'),
    ({ text, path }) =>
      readTolerantly(shape.environments, splitList(text), path, context),
  );
  const commitments: Record<string, Declared<unknown> | undefined> =
    record.commitments;
  for (const name of COMMITMENTS) {
    const chosen = one(
      commitments[name],
      find(`commitments.${name}`),
      ({ text, path }) =>
        readTolerantly(commitmentShape[name], text, path, context),
    );
    if (chosen) {
      commitments[name] = chosen;
    }
  }
  addTechnologies(record, find('technologies'), context);
  addRunbooks(record, find('runbooks'), context);
  addContacts(entity, record, context);

  if (record.escalation.length === 0) {
    const [steps] = find('escalation');
    record.escalation = steps
      ? readList<EscalationStep>(
          shape.escalation,
          steps,
          ref => ({ ref }),
          context,
        )
      : [];
  }
  for (const { text, path, known } of find('onCall')) {
    for (const value of splitList(text)) {
      record.onCall.push({ value, path, known });
    }
  }
}

/** The first value that is right. Each other one that differs from it is reported. */
function choose<T>(
  declared: Declared<T> | undefined,
  found: Found[],
  read: (item: Found) => T | undefined,
  context: ReadingContext,
): Declared<T> | undefined {
  let winner = declared;
  for (const item of found) {
    const value = read(item);
    if (value !== undefined && winner) {
      reportDifference(winner, { value, path: item.path }, context);
    } else if (value !== undefined) {
      winner = { value, path: item.path };
    }
  }
  return winner;
}

function reportDifference(
  winner: Declared<unknown>,
  other: Declared<unknown>,
  context: ReadingContext,
): void {
  if (JSON.stringify(winner.value) !== JSON.stringify(other.value)) {
    reportProblem(context, {
      kind: 'sourcesDisagree',
      path: other.path,
      value: asText(other.value),
      expected: `'${winner.path}' says '${asText(winner.value)}', which wins`,
    });
  }
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function readList<T>(
  schema: Parameters<typeof readItems>[0],
  found: Found,
  toItem: (part: string) => unknown,
  context: ReadingContext,
): Declared<T>[] {
  const texts = found.whole ? [found.text] : splitList(found.text);
  const parts = texts.map(toItem);
  const items = readItems(schema, parts, found.path, context);
  // One annotation is one place: the number of the part would point nowhere.
  return items.map(item => ({
    value: item.value as T,
    path: found.path,
    ...(found.known && { known: true }),
  }));
}

function addTechnologies(
  record: RecordDraft,
  found: Found[],
  context: ReadingContext,
): void {
  for (const item of found) {
    const technologies = readList<Technology>(
      shape.technologies,
      item,
      parseTechnology,
      context,
    );
    for (const technology of technologies) {
      const same = record.technologies.find(
        ({ value }) => productOf(value) === productOf(technology.value),
      );
      if (!same) {
        record.technologies.push(technology);
      } else {
        reportDifference(
          { ...same, value: technologyText(same.value) },
          { ...technology, value: technologyText(technology.value) },
          context,
        );
      }
    }
  }
}

function parseTechnology(part: string): unknown {
  if (part.startsWith('pkg:')) {
    return { purl: part };
  }
  const at = part.lastIndexOf('@');
  return at > 0
    ? { product: part.slice(0, at), version: part.slice(at + 1) }
    : { product: part };
}

function productOf(technology: Technology): string {
  return 'purl' in technology ? technology.purl : technology.product;
}

function technologyText(technology: Technology): string {
  if ('purl' in technology) {
    return technology.purl;
  }
  const { product, version } = technology;
  return version ? `${product} ${version}` : product;
}

function addRunbooks(
  record: RecordDraft,
  found: Found[],
  context: ReadingContext,
): void {
  for (const item of found) {
    const runbooks = readList<Runbook>(
      shape.runbooks,
      item,
      url => ({ url, ...(item.title && { title: item.title }) }),
      context,
    );
    for (const runbook of runbooks) {
      if (
        !record.runbooks.some(({ value }) => value.url === runbook.value.url)
      ) {
        record.runbooks.push(runbook);
      }
    }
  }
}

function addContacts(
  entity: Entity,
  record: RecordDraft,
  context: ReadingContext,
): void {
  const concerns = new Set(
    context.settings.sources.flatMap(({ concern }) =>
      concern.startsWith('contacts.') ? [concern] : [],
    ),
  );
  for (const concern of concerns) {
    const role = concern.slice('contacts.'.length);
    if (record.contacts.some(({ value }) => value.role === role)) {
      continue;
    }
    const [first] = findInSources(entity, concern, context);
    if (first) {
      const toContact = (ref: string) => ({ role, ref });
      record.contacts.push(
        ...readList<Contact>(shape.contacts, first, toContact, context),
      );
    }
  }
}
