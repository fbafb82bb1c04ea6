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
import type { ReadingContext } from './readingContext';
import { splitList, type Found } from './readSource';
import { findInSources } from './recordSources';
import { reportDifference } from './reportDifference';
import { recordSchema } from './schema';
import type { RecordConcern } from './settings';
import { readShortLists } from './shortFormLists';
import { readTolerantly } from './tolerantReader';

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
  function one<T>(
    concern: RecordConcern,
    declared: Declared<T> | undefined,
    schema: Parameters<typeof readTolerantly>[0],
    toValue: (text: string) => unknown = text => text,
  ): Declared<T> | undefined {
    const read = ({ text, path }: Found) => {
      const place = { ...context, place: path };
      return readTolerantly(schema, toValue(text), path, place) as T;
    };
    return choose(
      declared,
      findInSources(entity, concern, context),
      read,
      context,
    );
  }

  record.purpose = one('purpose', record.purpose, shape.purpose);
  record.supportTier = one(
    'supportTier',
    record.supportTier,
    shape.supportTier,
  );
  record.dataClassification = one(
    'dataClassification',
    record.dataClassification,
    shape.dataClassification,
  );
  record.environments = one(
    'environments',
    record.environments,
    shape.environments,
    splitList,
  );
  const commitments: Record<string, Declared<unknown> | undefined> =
    record.commitments;
  for (const name of COMMITMENTS) {
    const chosen = one(
      `commitments.${name}`,
      commitments[name],
      commitmentShape[name],
    );
    if (chosen) {
      commitments[name] = chosen;
    }
  }
  readShortLists(entity, record, context);
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
