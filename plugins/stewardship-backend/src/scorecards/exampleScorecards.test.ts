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
  resolveRecord,
  toGraphEntity,
  type FactDefinition,
  type FactSourceDefinition,
  type FactValue,
} from '@backstage-stewardship/plugin-stewardship-common';
import { makeEntity } from '../__testUtils__/demoCatalog';
import { EscalationFactSource } from '../escalation/EscalationFactSource';
import { LifecycleFactSource } from '../lifecycle/LifecycleFactSource';
import { RunbookFactSource } from '../runbooks/RunbookFactSource';
import { supportFacts } from '../support/supportFacts';
import { SupportFactSource } from '../support/SupportFactSource';
import { compileScorecard } from './definitions/compileScorecard';
import { readScorecardFile } from './definitions/readScorecardFile';
import type { CompiledRule, FactScope } from './expressions/CompiledRule';
import { factNamesOf } from './expressions/FactNames';
import { ShowbackFactSource } from '../showback/ShowbackFactSource';
import { EntityFactSource } from './facts/EntityFactSource';

const folder = resolve(__dirname, '../../../../examples/scorecards');
const files = readdirSync(folder).sort();

// Only what they say of themselves is asked, for which they need nothing.
const nothing = {} as never;
const sources: FactSourceDefinition[] = [
  new EntityFactSource(nothing).definition,
  new SupportFactSource(nothing).definition,
  new EscalationFactSource(nothing).definition,
  new RunbookFactSource(nothing).definition,
  new LifecycleFactSource(nothing).definition,
  new ShowbackFactSource(nothing).definition,
  {
    id: 'ci',
    title: 'Build pipelines',
    facts: [
      { name: 'coverage', type: 'number', description: '' },
      { name: 'mainBranchGreen', type: 'boolean', description: '' },
      { name: 'criticalFindings', type: 'number', description: '' },
    ],
  },
];
const facts = factNamesOf(sources);
const tierIds = defaultRecordSettings.supportTiers.map(({ id }) => id);

async function load(file: string) {
  const { documents, problems } = await readScorecardFile(
    readFileSync(join(folder, file)),
  );
  const reading = readScorecard(documents[0]?.value);
  if (!reading.scorecard) {
    throw new Error('It cannot be read');
  }
  return await compileScorecard({
    definition: reading.scorecard,
    problems: [...problems, ...reading.problems],
    ...{ facts, tierIds },
  });
}

const nothings: Record<FactDefinition['type'], FactValue | undefined> = {
  number: 0,
  boolean: false,
  list: [],
  string: undefined,
};

/**
 * What is known of a service about which nobody has written anything: no ladder was tested, no pipeline has sent anything, and
 * where something is counted there is none of it.
 */
function blank(): FactScope {
  const settings = defaultRecordSettings;
  const entity = toGraphEntity(
    makeEntity({ kind: 'Component', name: 'blank', spec: {} }),
    settings,
  );
  const graph = new Map([[entity.ref, entity]]);
  const record = resolveRecord({ entity, graph, settings });
  const nothingOf = (id: string) =>
    Object.fromEntries(
      sources
        .filter(source => source.id === id)
        .flatMap(source => source.facts ?? [])
        .filter(({ name }) => !/InDays$|DaysAgo$/.test(name))
        .map(({ name, type }): [string, FactValue | undefined] => [
          name,
          nothings[type],
        ])
        .filter((fact): fact is [string, FactValue] => fact[1] !== undefined),
    );
  return {
    entity: nothingOf('entity'),
    support: supportFacts({ record, settings, people: 0 }),
    runbooks: nothingOf('runbooks'),
    technology: nothingOf('technology'),
    costs: nothingOf('costs'),
  };
}

describe('the scorecards that ship', () => {
  it('are nine', () => {
    expect(files).toHaveLength(9);
  });

  it.each(files)(
    '%s names facts and tiers that exist, asks people too, and says why and what to do',
    async file => {
      const compiled = await load(file);
      expect(compiled.problems).toEqual([]);
      const kinds = compiled.checks.map(({ definition }) => definition.kind);
      expect(kinds).toContain('rule');
      expect(kinds).toContain('question');
      for (const { definition } of compiled.checks) {
        expect(definition.why).toBeTruthy();
        expect(definition.remediation?.text).toBeTruthy();
      }
      expect(
        compiled.checks.some(({ definition }) => definition.appliesTo),
      ).toBe(true);
    },
  );

  it('let nothing pass of which nothing is known', async () => {
    const passing: string[] = [];
    for (const file of files) {
      for (const { definition, rule, when } of (await load(file)).checks) {
        for (const scope of [{}, blank()]) {
          const asked = when ? isTrue(when, scope) : true;
          if (rule && asked && isTrue(rule, scope)) {
            passing.push(definition.id);
          }
        }
      }
    }
    // Both are for tiers that ask for some, and are told all that is missing of it.
    expect(passing).toEqual(['modes-covered', 'environments-complete']);
  });
});

function isTrue(rule: CompiledRule, scope: FactScope): boolean {
  const verdict = rule.evaluate(scope);
  return verdict.kind === 'value' && verdict.value === true;
}
