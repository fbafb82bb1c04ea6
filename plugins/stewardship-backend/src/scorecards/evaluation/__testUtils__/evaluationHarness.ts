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

import { mockServices } from '@backstage/backend-test-utils';
import type {
  FactValues,
  StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { inChunks } from '../../../database/dialect';
import { migrateDatabase } from '../../../database/migrate';
import type { LoadedScorecard } from '../../definitions/LoadedScorecards';
import { DatabaseFactReader } from '../../facts/DatabaseFactReader';
import { DatabasePeopleReader } from '../../people/DatabasePeopleReader';
import { markDue } from '../../scorecardState';
import { BUCKETS, type Subject } from '../../subject';
import { DatabaseEvaluationStore } from '../DatabaseEvaluationStore';
import { DatabaseHistoryStore } from '../DatabaseHistoryStore';
import { DatabaseResultStore } from '../DatabaseResultStore';
import { EntityEvaluator } from '../EntityEvaluator';
import { EvaluationRun } from '../EvaluationRun';
import { SliceEvaluation } from '../SliceEvaluation';
import { FakeLibrary } from './testScorecards';

/** A component by number, of the tier gold unless told otherwise. */
export function makeSubject(
  index: number,
  changes: { kind?: string; tier?: string | null } = {},
): Subject {
  const { kind = 'Component', tier = 'gold' } = changes;
  const name = `service-${String(index).padStart(5, '0')}`;
  return {
    uid: `uid-${name}`,
    ref: `${kind.toLowerCase()}:default/${name}`,
    ...{ kind, namespace: 'default', name, sortName: name, parentRefs: [] },
    ...(tier !== null && { tier: { id: tier, title: tier, rank: 1 } }),
    entity: { kind, metadata: { name }, spec: {}, relations: [] },
  };
}

/** The evaluation with its real stores, and with scorecards and a clock of the test. */
export async function createEvaluationHarness(options: {
  knex: Knex;
  scorecards: LoadedScorecard[];
  now?: string;
}) {
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: options.knex }),
    logger: mockServices.logger.mock(),
  });
  const clock = { now: new Date(options.now ?? '2026-11-21T09:00:00.000Z') };
  const library = new FakeLibrary(options.scorecards);
  const store = new DatabaseEvaluationStore({ knex });
  const facts = new DatabaseFactReader({ knex });
  const people = new DatabasePeopleReader({ knex });
  const slices = new SliceEvaluation({ facts, people, store });
  const now = () => clock.now;
  const run = new EvaluationRun({ library, now, slices, store });
  return {
    ...{ clock, facts, knex, library, people, run, slices, store },
    evaluator: new EntityEvaluator({
      ...{ library, now, slices, store },
    }),
    history: new DatabaseHistoryStore({ knex }),
    results: new DatabaseResultStore({ knex }),

    async putSubjects(subjects: Subject[]) {
      const rows = subjects.map((subject, index) => ({
        ...{ uid: subject.uid, entity_ref: subject.ref, kind: subject.kind },
        subject: JSON.stringify(subject),
        ...{ hash: '', bucket: index % BUCKETS, seq: 1 },
        ...{ input_version: 0, evaluated_version: -1, removed_at: null },
      }));
      for (const chunk of inChunks(rows, 10)) {
        await knex('scorecard_subjects')
          .insert(chunk)
          .onConflict('uid')
          .merge({
            subject: knex.ref('excluded.subject'),
            input_version: knex.raw('scorecard_subjects.input_version + 1'),
          });
      }
    },

    /** Facts of the source `ci`, unless told otherwise. */
    async putFacts(
      items: {
        uid: string;
        source?: string;
        facts: FactValues;
        expiresAt?: string;
      }[],
    ) {
      const rows = items.map(
        ({ uid, source = 'ci', facts: values, ...item }) => ({
          ...{ uid, source, facts: JSON.stringify(values), hash: '' },
          measured_at: clock.now.toISOString(),
          expires_at: item.expiresAt ?? null,
        }),
      );
      await knex.transaction(async tx => {
        for (const chunk of inChunks(rows, 6)) {
          await tx('fact_latest')
            .insert(chunk)
            .onConflict(['uid', 'source'])
            .merge();
        }
        await markDue(
          tx,
          items.map(({ uid }) => uid),
        );
      });
    },

    async putAnswer(
      of: { uid: string; scorecard: string; check: string },
      answer: Partial<StoredAnswer> | null,
    ) {
      await knex.transaction(async tx => {
        const stored = answer && {
          status: 'submitted',
          answeredBy: 'user:default/ada',
          answeredAt: clock.now.toISOString(),
          ...answer,
        };
        await tx('scorecard_answers')
          .insert({
            ...{ ...of, version: 1, submitted: null, valid_until: null },
            answer: stored && JSON.stringify(stored),
          })
          .onConflict(['uid', 'scorecard', 'check'])
          .merge();
        await markDue(tx, [of.uid]);
      });
    },

    async putExemption(
      of: { uid: string; scorecard: string; check: string },
      exemption: { until: string; status?: string },
    ) {
      await knex.transaction(async tx => {
        await tx('scorecard_exemptions')
          .insert({
            id: `${of.uid}/${of.scorecard}/${of.check}`,
            ...{ ...of, version: 1, status: 'approved', reason: 'A test' },
            requested_by: 'user:default/bo',
            requested_at: clock.now.toISOString(),
            ...exemption,
          })
          .onConflict('id')
          .merge();
        await markDue(tx, [of.uid]);
      });
    },

    async evaluate(shards = 1) {
      const totals = { evaluated: 0, changed: 0 };
      for (let shard = 0; shard < shards; shard++) {
        const result = await run.run({ shard, shards });
        totals.evaluated += result.evaluated;
        totals.changed += result.changed;
      }
      return totals;
    },

    /** Check and state, by scorecard. */
    async statesOf(uid: string) {
      const { results } = await new DatabaseResultStore({ knex }).readOf(uid);
      return Object.fromEntries(
        results.map(({ scorecard, outcomes }) => [
          scorecard,
          Object.fromEntries(
            outcomes.map(({ check, state }) => [check, state]),
          ),
        ]),
      );
    },

    /** All statements while something is done. */
    async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      knex.on('query', note);
      await work();
      knex.removeListener('query', note);
      return statements;
    },
  };
}
