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

import assert from 'node:assert/strict';
import { note } from '../shared/Figures';
import { Random } from '../shared/random';
import { ROUNDS } from '../shared/rounds';
import { median } from '../shared/statistics';
import { checkAllResults, checkAnswers } from './checkResults';
import { Floor } from './Floor';
import { tidyUp } from './insertRows';
import { CHECKS } from './MadeUpScorecard';
import { observe, settle, type Observation } from './observe';
import { Peer } from './Peer';
import { adder, SHARDS, type Subject } from './Subject';

const OF_PEER = 300;

/** What tech-insights takes to answer for all entities, worked out from those that it was asked for. */
export type BulkAnswer = { ms: number; bytes: number };

type Evaluation = Observation<{ evaluated: number; changed: number }>;

/** The first evaluation of everything, in turn with tech-insights and with the floor. */
export async function measureFirst(subject: Subject): Promise<BulkAnswer> {
  const { database, engine, facts, oracle, stewardship } = subject;
  const add = adder(subject);
  const entities = facts.refs.length;
  note(`${engine}: first evaluation of the process`);
  const fresh = await evaluate(subject);
  assert.equal(fresh.result.evaluated, entities);
  note(`${engine}: checking all results`);
  await checkAllResults(subject);
  await stewardship.gatherStatistics();
  await checkAnswers(subject);

  const { knex } = stewardship.sql;
  const floor = new Floor(knex, oracle.checks);
  await floor.create();
  const refs = new Random(3).sample(facts.refs, Math.min(OF_PEER, entities));
  const knexOfPeer = await database.open('peer');
  const peer = await Peer.start({
    ...{ facts, refs },
    knex: knexOfPeer,
    checks: oracle.checks,
  });
  checkPeer(subject, await peer.runBulk(), refs);

  const runs: Evaluation[] = [];
  const floors: number[] = [];
  const peers: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    note(`${engine}: round ${round + 1} of the first evaluation`);
    await settle();
    peers.push(
      await timeOf(async () => {
        bytes = Buffer.byteLength(await peer.runBulk());
      }),
    );
    await floor.forget();
    await tidyUp(knex);
    await settle();
    floors.push(
      await timeOf(async () => assert.equal(await floor.run(), entities)),
    );
    await stewardship.sql.forgetEvaluations();
    await tidyUp(knex);
    runs.push(await evaluate(subject));
  }
  await checkAllResults(subject);
  await floor.drop();
  await knexOfPeer.destroy();

  const scale = entities / refs.length;
  const of = (read: (run: Evaluation) => number) => median(runs.map(read));
  const ratios = (other: number[], times: number) =>
    median(other.map((ms, round) => (ms * times) / runs[round].ms));
  add('first evaluation: results', entities * CHECKS, 'results');
  add('first evaluation: time', of(({ ms }) => ms) / 1000, 's');
  add(
    'first evaluation: SQL statements per entity',
    of(({ statements }) => statements) / entities,
    'statements',
    0.03,
  );
  add('first evaluation: event loop delay, max', of(max), 'ms', 150);
  add('first evaluation: event loop delay, p99', of(p99), 'ms', 50);
  add(
    'first evaluation of the process, growth of its memory',
    fresh.growth,
    'MiB',
    300,
  );
  add('floor: time', median(floors) / 1000, 's');
  add(
    'first evaluation, ratio to the floor',
    1 / ratios(floors, 1),
    'ratio',
    4,
  );
  add('tech-insights: time per entity', median(peers) / refs.length, 'ms');
  add(
    'tech-insights: SQL statements per entity',
    await statementsOf(peer, refs.length, ROUNDS + 1),
    'statements',
  );
  add(
    'first evaluation, times as fast as tech-insights',
    ratios(peers, scale),
    'ratio',
    undefined,
    50,
  );
  return { ms: median(peers) * scale, bytes: bytes * scale };
}

export async function evaluate({ stewardship }: Subject): Promise<Evaluation> {
  return await observe(
    stewardship.sql,
    async () => await stewardship.evaluateScorecards(SHARDS),
  );
}

export function max({ delay }: Evaluation): number {
  return delay.max;
}

export function p99({ delay }: Evaluation): number {
  return delay.p99;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function statementsOf(
  peer: Peer,
  entities: number,
  runs: number,
): Promise<number> {
  return peer.statements / entities / runs;
}

/** It judges where it has all facts of a check, and says nothing of the others. */
function checkPeer({ oracle }: Subject, answer: string, refs: string[]): void {
  const items: {
    entity: string;
    results: { check: { id: string }; result: boolean }[];
  }[] = JSON.parse(answer);
  assert.equal(items.length, refs.length);
  for (const { entity, results } of items) {
    const found = new Map(
      results.map(({ check, result }) => [check.id, result]),
    );
    for (const check of oracle.checks) {
      assert.equal(
        found.get(check.id),
        oracle.verdict(entity, check),
        `${check.id} of ${entity} by tech-insights`,
      );
    }
  }
}
