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
import {
  defaultRecordSettings,
  readScorecard,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EscalationFactSource } from '../escalation/EscalationFactSource';
import { LifecycleFactSource } from '../lifecycle/LifecycleFactSource';
import { RunbookFactSource } from '../runbooks/RunbookFactSource';
import { SupportFactSource } from '../support/SupportFactSource';
import { compileScorecard } from './definitions/compileScorecard';
import { readScorecardFile } from './definitions/readScorecardFile';
import { factNamesOf } from './expressions/FactNames';
import { CostFactSource } from './facts/CostFactSource';
import { EntityFactSource } from './facts/EntityFactSource';

const folder = resolve(__dirname, '../../../../examples/scorecards');
const files = readdirSync(folder).sort();

// Only what they say of themselves is asked, for which they need nothing.
const nothing = {} as never;
const facts = factNamesOf([
  new EntityFactSource(nothing).definition,
  new SupportFactSource(nothing).definition,
  new EscalationFactSource(nothing).definition,
  new RunbookFactSource(nothing).definition,
  new LifecycleFactSource(nothing).definition,
  new CostFactSource(nothing).definition,
  {
    id: 'ci',
    title: 'Build pipelines',
    facts: [
      { name: 'coverage', type: 'number', description: '' },
      { name: 'mainBranchGreen', type: 'boolean', description: '' },
      { name: 'criticalFindings', type: 'number', description: '' },
    ],
  },
]);
const tierIds = defaultRecordSettings.supportTiers.map(({ id }) => id);

describe('the scorecards that ship', () => {
  it('are nine', () => {
    expect(files).toHaveLength(9);
  });

  it.each(files)(
    '%s names facts and tiers that exist, and asks people too',
    async file => {
      const { documents, problems } = await readScorecardFile(
        readFileSync(join(folder, file)),
      );
      expect(problems).toEqual([]);
      const [{ value }] = documents;
      const reading = readScorecard(value);
      expect(reading.problems).toEqual([]);
      if (!reading.scorecard) {
        throw new Error('It cannot be read');
      }
      const compiled = await compileScorecard({
        definition: reading.scorecard,
        problems: reading.problems,
        ...{ facts, tierIds },
      });
      expect(compiled.problems).toEqual([]);
      const kinds = compiled.checks.map(({ definition }) => definition.kind);
      expect(kinds).toContain('rule');
      expect(kinds).toContain('question');
      for (const { definition } of compiled.checks) {
        expect(definition.remediation?.text).toBeTruthy();
      }
    },
  );
});
