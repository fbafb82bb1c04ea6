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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { DirectoryPage } from '@backstage-stewardship/plugin-stewardship-common';
import { median } from '../shared/statistics';
import { measureRound, ROUNDS, type Times } from '../shared/rounds';
import { LISTED_KINDS, pathOf, type Subject } from './Subject';

const DIRECTORY = '/api/stewardship/entities';

/**
 * The same questions under a policy that allows everything and under one that lets the caller read one entity in ten,
 * in turn. The catalog in memory answers at once: what it would take itself is not part of this.
 */
export async function measurePolicies(subject: Subject): Promise<void> {
  const { engine, figures, stewardship, catalog, generated } = subject;
  const { http, policy, sql } = stewardship;
  const listed = generated.entities.filter(({ kind }) =>
    LISTED_KINDS.has(kind),
  );
  const visible = listed.filter((_, index) => index % 10 === 0);
  const hidden = new Set(listed.map(({ ref }) => ref));
  for (const { ref } of visible) {
    hidden.delete(ref);
  }
  catalog.readableToUsers = ref => !hidden.has(ref);
  catalog.preparePages();

  const paths = visible
    .filter(({ kind }) => kind === 'Component')
    .slice(0, 400)
    .map(pathOf);

  limitPolicy();
  const cold = await http.get(DIRECTORY);
  assert.equal(JSON.parse(cold.body).totalItems, visible.length);
  const denied = listed.find(({ ref }) => hidden.has(ref));
  assert.equal(denied && (await http.get(pathOf(denied))).status, 404);
  figures.add({
    engine,
    figure: 'conditional policy: first answer',
    value: cold.ms,
    unit: 'ms',
  });
  sql.reset();
  catalog.calls = 0;
  await http.get(paths[0]);
  figures.add({
    engine,
    figure: 'conditional policy: SQL statements of the tab',
    value: sql.statements,
    unit: 'statements',
    goal: { atMost: 8 },
  });
  figures.add({
    engine,
    figure: 'conditional policy: catalog calls of the tab',
    value: catalog.calls,
    unit: 'calls',
  });

  for (const [name, asked] of [
    ['tab', paths],
    ['directory', [DIRECTORY, `${DIRECTORY}?tier=gold`]],
    ['facets', [`${DIRECTORY}/facets`]],
  ] as const) {
    await compare(name, [...asked]);
  }
  policy.decision = { result: AuthorizeResult.ALLOW };
  const page = await http.json<DirectoryPage>(DIRECTORY);
  assert.equal(page.totalItems, listed.length);

  async function compare(name: string, asked: string[]): Promise<void> {
    const allowed: Times[] = [];
    const limited: Times[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      policy.decision = { result: AuthorizeResult.ALLOW };
      allowed.push(await measureRound(http, asked));
      limitPolicy();
      limited.push(await measureRound(http, asked));
    }
    for (const share of ['p50', 'p95'] as const) {
      // The first pair warms up.
      const ratios = limited
        .map((times, round) => times[share] / allowed[round][share])
        .slice(1);
      figures.add({
        engine,
        figure: `conditional policy: ${name}, ${share} against allowing all`,
        value: median(ratios),
        unit: 'ratio',
        goal: { atMost: 2 },
      });
    }
  }

  function limitPolicy(): void {
    policy.decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: ['group:default/team-1'] },
      },
    };
  }
}
