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

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readScorecard } from '@backstage-stewardship/plugin-stewardship-common';
import { parseAllDocuments } from 'yaml';
import { scorecards as settingsSchema } from '../scorecardSchema';

const folder = resolve(__dirname, '../../../../docs');

/** What stands in the YAML blocks of a page of the documentation. */
function documentsOf(page: string): unknown[] {
  const text = readFileSync(join(folder, page), 'utf8');
  const blocks = text.matchAll(/^( *)```yaml\n([\s\S]*?)\n\1```$/gm);
  return [...blocks].flatMap(([, , block]) =>
    parseAllDocuments(block).map(document => {
      expect(document.errors).toEqual([]);
      return document.toJS();
    }),
  );
}

/** Keys without a value are what a comma in unquoted text leaves behind. */
function findBareKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === null && key.includes(' ') ? [key] : findBareKeys(inner),
  );
}

describe('the documentation', () => {
  it.each(readdirSync(folder).filter(name => name.endsWith('.md')))(
    '%s has YAML that says what it is meant to say',
    page => {
      expect(documentsOf(page).flatMap(findBareKeys)).toEqual([]);
    },
  );

  it('has scorecards and settings that are taken as they stand', () => {
    const documents = documentsOf('scorecards.md').map(Object);
    const scorecards = documents.filter(({ kind }) => kind === 'Scorecard');
    const settings = documents.flatMap(({ stewardship }) => stewardship ?? []);
    expect([scorecards.length, settings.length]).toEqual([1, 2]);
    for (const scorecard of scorecards) {
      expect(readScorecard(scorecard)).toMatchObject({ problems: [] });
    }
    for (const { scorecards: section } of settings) {
      expect(settingsSchema.safeParse(section)).toMatchObject({
        success: true,
      });
    }
  });
});
