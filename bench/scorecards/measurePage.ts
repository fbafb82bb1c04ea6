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
import { Random } from '../shared/random';
import { measureRounds } from '../shared/rounds';
import { tidyUp } from './insertRows';
import { SCORECARD } from './MadeUpScorecard';
import type { BulkAnswer } from './measureEvaluation';
import { addHistory } from './addHistory';
import {
  adder,
  BASE,
  detailsPathOf,
  PAGE,
  SHARDS,
  type Subject,
} from './Subject';

const KIB = 1024;
const DAYS = 365;
const SERVICES = 200;

/** The first page of the fleet with its totals, and what else is read, with a day and with a year of history. */
export async function measurePage(
  subject: Subject,
  bulk: BulkAnswer,
): Promise<void> {
  const { engine, facts, stewardship } = subject;
  const add = adder(subject);
  const { http, sql } = stewardship;
  const owners = subject.generated.listed.flatMap(entity =>
    entity.targets('ownedBy'),
  );
  const random = new Random(13);
  const services = random.sample(facts.refs, SERVICES).map(detailsPathOf);
  const named: [string, string[]][] = [
    ['first page of the fleet', [PAGE]],
    [
      'first page, other orders and filters',
      [
        `${PAGE}&sort=score`,
        `${PAGE}&sort=failing&order=desc`,
        `${PAGE}&sort=level&check=check-7%3Afail`,
        `${PAGE}&owner=${encodeURIComponent(random.pick(owners))}`,
        `${PAGE}&level=bronze&text=component`,
      ],
    ],
    ['counts of each check', [`${BASE}/scorecards/${SCORECARD}`]],
    ['scorecard of a service', services],
    ['history of a service', services.map(path => `${path}/history`)],
  ];
  await sql.forgetEvaluations();
  await stewardship.evaluateScorecards(SHARDS);
  await tidyUp(sql.knex);
  note(`${engine}: pages with a day of history`);
  const day = await measureRounds(http, [PAGE]);
  note(`${engine}: making up a year of history`);
  const moved = await addHistory(subject, DAYS);
  await tidyUp(sql.knex);
  add('rows of history of a year', moved, 'rows');
  note(`${engine}: pages with a year of history`);
  for (const [name, questions] of named) {
    const isFirst = name === named[0][0];
    const { p50, p95 } = await measureRounds(http, questions);
    sql.reset();
    const { bytes } = await http.get(questions[0]);
    add(`${name}: p50`, p50, 'ms');
    add(`${name}: p95`, p95, 'ms', 50);
    add(`${name}: SQL statements`, sql.statements, 'statements', 8);
    add(`${name}: answer`, bytes / KIB, 'KiB', 50);
    if (isFirst) {
      add(
        `${name}: with a year of history, ratio to a day`,
        p50 / day.p50,
        'ratio',
        1.2,
      );
      add(
        `${name}: p95, times as fast as the answer of tech-insights`,
        ...([bulk.ms / p95, 'ratio', undefined, 500] as const),
      );
      add(
        `${name}: times as small as the answer of tech-insights`,
        ...([bulk.bytes / bytes, 'ratio', undefined, 1000] as const),
      );
    }
  }
  const started = performance.now();
  await http.json(`${BASE}/scorecards/${SCORECARD}/trend?days=365`);
  add('trend of a year, the first time', performance.now() - started, 'ms');
}
