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
import { z } from 'zod';
import type { Declared } from './declaredRecord';
import { onCallSourcesOf } from './onCallSources';
import type { RecordDraft } from './readRecord';
import type { ReadingContext } from './readingContext';
import { splitList, type Found } from './readSource';
import { readBomPlaces } from './readBomPlaces';
import { readRunbookShortForms } from './readRunbookShortForms';
import { readShortList } from './readShortList';
import { findInSources } from './recordSources';
import { reportDifference } from './reportDifference';
import { recordSchema } from './schema';
import type { Technology } from './technology';
import type { Contact, EscalationStep } from './values';

const { shape } = recordSchema;
const onCallSources = z.array(shape.escalation.unwrap().element.shape.onCall);

/**
 * Adds to the lists of a record what the entity says outside `spec.stewardship`. Technologies, runbooks and on-call
 * sources add up; of the contacts of one role and of the ladder, the first place that has any wins.
 */
export function readShortLists(
  entity: Entity,
  record: RecordDraft,
  context: ReadingContext,
): void {
  for (const found of findInSources(entity, 'technologies', context)) {
    addTechnologies(record, found, context);
  }
  readBomPlaces(entity, record, context);
  readRunbookShortForms(entity, record, context);
  for (const found of findInSources(entity, 'onCall', context)) {
    addOnCall(record, found, context);
  }
  record.escalation = chooseList<EscalationStep>(
    record.escalation,
    findInSources(entity, 'escalation', context).map(found =>
      readShortList(shape.escalation, found, ref => ({ ref }), context),
    ),
    context,
    true,
  );
  for (const concern of contactConcerns(context)) {
    const role = concern.slice('contacts.'.length);
    const declared = record.contacts.filter(({ value }) => value.role === role);
    const contacts = chooseList<Contact>(
      declared,
      findInSources(entity, concern, context).map(found =>
        readShortList(shape.contacts, found, ref => ({ role, ref }), context),
      ),
      context,
    );
    if (declared.length === 0) {
      record.contacts.push(...contacts);
    }
  }
}

function contactConcerns({ settings }: ReadingContext) {
  const concerns = settings.sources.flatMap(({ concern }) =>
    concern.startsWith('contacts.') ? [concern] : [],
  );
  return new Set(concerns);
}

/** The first list that has anything. Each later one that names others, or in another order where it counts, is reported. */
function chooseList<T extends { ref: string }>(
  declared: Declared<T>[],
  candidates: Declared<T>[][],
  context: ReadingContext,
  orderCounts = false,
): Declared<T>[] {
  function names(list: Declared<T>[]): string | string[] {
    const refs = list.map(({ value }) => value.ref);
    return orderCounts ? refs.join(', ') : refs;
  }
  let winner = declared;
  for (const candidate of candidates) {
    if (winner.length === 0) {
      winner = candidate;
    } else if (candidate.length > 0) {
      reportDifference(
        { path: winner[0].path, value: names(winner) },
        { path: candidate[0].path, value: names(candidate) },
        context,
      );
    }
  }
  return winner;
}

function addTechnologies(
  record: RecordDraft,
  found: Found,
  context: ReadingContext,
): void {
  const added = readShortList<Technology>(
    shape.technologies,
    found,
    parseTechnology,
    context,
  );
  for (const technology of added) {
    // One place may well name two versions of a product.
    const same = record.technologies.filter(
      ({ value, path }) =>
        path !== technology.path &&
        productOf(value) === productOf(technology.value),
    );
    if (same.length === 0) {
      record.technologies.push(technology);
    } else if (!same.some(({ value }) => agree(value, technology.value))) {
      reportDifference(
        { path: same[0].path, value: technologyText(same[0].value) },
        { path: technology.path, value: technologyText(technology.value) },
        context,
      );
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

/** Of the same product: a place that names no version contradicts none. */
function agree(a: Technology, b: Technology): boolean {
  return (
    'purl' in a ||
    'purl' in b ||
    a.version === undefined ||
    b.version === undefined ||
    a.version === b.version
  );
}

function technologyText(technology: Technology): string {
  if ('purl' in technology) {
    return technology.purl;
  }
  const { product, version = technology.cycle } = technology;
  return version ? `${product} ${version}` : product;
}

function addOnCall(
  record: RecordDraft,
  found: Found,
  context: ReadingContext,
): void {
  const { prefix = '' } = found;
  const added = readShortList<string>(
    onCallSources,
    found,
    part => `${prefix}${part}`,
    context,
    prefix ? splitList : onCallSourcesOf,
  );
  for (const source of added) {
    if (!record.onCall.some(({ value }) => value === source.value)) {
      record.onCall.push(source);
    }
  }
}
