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
import { leaves } from './formats';
import type { RecordDraft } from './readRecord';
import type { ReadingContext } from './readingContext';
import { readShortList } from './readShortList';
import { splitList, type Found } from './readSource';
import { findInSources } from './recordSources';
import { readTechDocsRef, runbookPlaceIn } from './runbookPlaces';
import { recordSchema } from './schema';
import type { Runbook, RunbookPlace } from './values';

const places = z.array(
  z
    .string()
    .refine(text => runbookPlaceIn(text, 'folder') !== undefined)
    .register(leaves, {
      expected:
        'a place such as url:https://git.example/runbooks/ or dir:./runbooks',
    }),
);

/** Adds to a record the runbooks that the entity names outside `spec.stewardship`, and the places where more are read. */
export function readRunbookShortForms(
  entity: Entity,
  record: RecordDraft,
  context: ReadingContext,
): void {
  for (const found of findInSources(entity, 'runbooks', context)) {
    // A link has one address, which is a page for people.
    if (!found.whole) {
      addPlaces(record, found, 'folder', context, placesIn);
    }
    addRunbooks(record, found, context);
  }
  for (const found of findInSources(entity, 'alertRules', context)) {
    addPlaces(record, found, 'alertRules', context);
  }
  for (const found of readTechDocsRef(entity, context)) {
    addPlaces(record, found, 'techDocs', context);
  }
}

function addRunbooks(
  record: RecordDraft,
  found: Found,
  context: ReadingContext,
): void {
  const added = readShortList<Runbook>(
    recordSchema.shape.runbooks,
    found,
    url => ({ url, ...(found.title && { title: found.title }) }),
    context,
    text => splitList(text).filter(part => !isPlace(part)),
  );
  for (const runbook of added) {
    if (!record.runbooks.some(({ value }) => value.url === runbook.value.url)) {
      record.runbooks.push(runbook);
    }
  }
}

function addPlaces(
  record: RecordDraft,
  found: Found,
  kind: RunbookPlace['kind'],
  context: ReadingContext,
  split = splitList,
): void {
  const added = readShortList<string>(
    places,
    found,
    part => part,
    context,
    split,
  );
  for (const { value: written, ...where } of added) {
    const value = runbookPlaceIn(written, kind);
    const isThere = record.runbookPlaces.some(
      ({ value: other }) =>
        other.kind === kind && other.target === value?.target,
    );
    if (value && !isThere) {
      record.runbookPlaces.push({ value, ...where });
    }
  }
}

function placesIn(text: string): string[] {
  return splitList(text).filter(isPlace);
}

/** Any other address is a page for people. */
function isPlace(part: string): boolean {
  return /^(url|dir):/i.test(part);
}
