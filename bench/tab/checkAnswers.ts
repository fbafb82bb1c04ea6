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
import type {
  DirectoryPage,
  EntityStewardship,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BenchEntity } from '../shared/BenchEntity';
import { LISTED_KINDS, pathOf, type Subject } from './Subject';

const EVERY = 37;

/** Compares answers with what the oracle says. Throws at the first that differs: then no time is worth anything. */
export async function checkAnswers(subject: Subject): Promise<void> {
  const { generated, oracle, stewardship } = subject;
  const sample = [
    ...generated.platforms,
    ...generated.entities.filter(
      ({ kind }, index) => LISTED_KINDS.has(kind) && index % EVERY === 0,
    ),
  ];
  for (const entity of sample) {
    const { support, entity: named } =
      await stewardship.http.json<EntityStewardship>(pathOf(entity));
    assert.equal(named.ref, entity.ref);
    assert.deepEqual(
      {
        owner: support.owner?.value.ref,
        tier: support.tier?.value.id,
        directDependents: support.dependents.direct,
        dependents: support.dependents.total,
        people: support.people.count,
      },
      oracle.expect(entity),
      entity.ref,
    );
  }
  await checkDirectory(subject);
}

async function checkDirectory({
  generated,
  oracle,
  stewardship,
}: Subject): Promise<void> {
  const listed = generated.entities.filter(({ kind }) =>
    LISTED_KINDS.has(kind),
  );
  const expected: Record<string, (entity: BenchEntity) => boolean> = {
    '': () => true,
    'tier=gold': entity => oracle.tierOf(entity) === 'gold',
    'kind=Component&tier=platinum': entity =>
      entity.kind === 'Component' && oracle.tierOf(entity) === 'platinum',
    'owner=group:default/team-3': entity =>
      entity.targets('ownedBy').includes('group:default/team-3'),
    'text=component-12': entity => entity.name.includes('component-12'),
    'noOwner=true': entity => entity.targets('ownedBy').length === 0,
    'dependency=resource:default/platform-log-store': entity =>
      entity
        .targets('dependsOn')
        .includes('resource:default/platform-log-store'),
  };
  for (const [query, matches] of Object.entries(expected)) {
    const page = await stewardship.http.json<DirectoryPage>(
      `/api/stewardship/entities?${query}`,
    );
    assert.equal(page.totalItems, listed.filter(matches).length, query);
  }
}
