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

import { note } from '../shared/Figures';
import type { Statement } from '../shared/PluginDatabase';
import { Random } from '../shared/random';
import { ask, expectAnswer } from '../shared/rounds';
import { median } from '../shared/statistics';
import { explain, repeat } from './explain';
import { SCORECARD } from './MadeUpScorecard';
import { adder, BASE, detailsPathOf, PAGE, type Subject } from './Subject';

const SERVICES = 20;
const WARM = 3;
const MOST_TOLD = 400;

/** What may be, and why. */
const ALLOWED: { plan: RegExp; reason: string }[] = [
  {
    plan: /scorecard_results.*: select .uid., \(\(?select .last/s,
    reason:
      'A trend is of all services of a scorecard; they are read in slices, by their key',
  },
  {
    plan: /ORDER BY: select .* from .scorecard_changes. where .id. in \(/s,
    reason: 'No more than a slice, found by their key',
  },
];

/** Looks at how the databases find what users ask for. */
export async function checkPlans(subject: Subject): Promise<void> {
  const { engine, facts, stewardship } = subject;
  const add = adder(subject);
  const { http, sql } = stewardship;
  const statements = new Map<string, { of: string; statement: Statement }>();
  const questions = questionsOf(subject);
  await http.json(PAGE);
  for (const question of questions) {
    sql.listener = statement => {
      if (/^\s*(select|with)/i.test(statement.sql)) {
        statements.set(statement.sql, { of: question, statement });
      }
    };
    expectAnswer(question, await ask(http, question));
  }
  sql.listener = undefined;
  note(`${engine}: explaining ${statements.size} statements`);
  const bad: string[] = [];
  let slowest = { ms: 0, of: '', sql: '' };
  for (const { of, statement } of statements.values()) {
    for (const finding of await explain(sql.knex, statement)) {
      const told = `${finding}: ${statement.sql}`;
      if (!ALLOWED.some(({ plan }) => plan.test(told))) {
        bad.push(`${of}: ${told.slice(0, MOST_TOLD)}`);
      }
    }
    const times: number[] = [];
    for (let run = 0; run < WARM; run++) {
      const started = performance.now();
      await repeat(sql.knex, statement);
      times.push(performance.now() - started);
    }
    const ms = median(times);
    if (ms > slowest.ms) {
      slowest = { ms, of, sql: statement.sql };
    }
  }
  bad.forEach(finding => note(`${engine}: ${finding}`));
  note(`${engine}: slowest, ${slowest.of}: ${slowest.sql.slice(0, MOST_TOLD)}`);
  add('plans: services', facts.refs.length, 'entities');
  add('plans: statements of what users ask for', statements.size, 'statements');
  add('plans: scans and sorts of large tables', bad.length, 'plans', 0);
  add('plans: slowest statement', slowest.ms, 'ms', 50);
}

function questionsOf({ facts, generated }: Subject): string[] {
  const random = new Random(19);
  const scorecard = `${BASE}/scorecards/${SCORECARD}`;
  const owner = encodeURIComponent(
    generated.components[0].targets('ownedBy')[0] ?? 'group:default/team-1',
  );
  return [
    `${BASE}/scorecards`,
    scorecard,
    PAGE,
    ...['score', 'level', 'tier', 'owner', 'failing', 'unknown'].map(
      sort => `${PAGE}&sort=${sort}`,
    ),
    `${PAGE}&owner=${owner}&check=check-7%3Afail&text=component`,
    ...['owner', 'system', 'domain', 'tier'].map(
      by => `${scorecard}/rollup?by=${by}`,
    ),
    `${scorecard}/export?owner=${owner}`,
    `${scorecard}/source`,
    ...[30, 365].map(days => `${scorecard}/trend?days=${days}`),
    `${BASE}/scorecard-tasks?owner=${owner}`,
    `${BASE}/scorecard-tasks`,
    `${BASE}/exemptions`,
    `${BASE}/exemptions?status=approved&limit=25`,
    `${BASE}/facts`,
    ...random
      .sample(facts.refs, SERVICES)
      .flatMap(ref => [
        detailsPathOf(ref),
        `${detailsPathOf(ref)}/history`,
        `${BASE}/entities/${ref.replace(':', '/')}`,
      ]),
  ];
}
