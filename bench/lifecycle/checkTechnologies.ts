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
  AffectedPage,
  EntityStewardship,
  TechnologyPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { BenchEntity } from '../shared/BenchEntity';
import { Random } from '../shared/random';
import { affectedPathOf, BASE, entityPathOf, type Subject } from './Subject';

const CHECKED = 300;

/** Compares answers with what was made up, before any time counts. */
export async function checkTechnologies(subject: Subject): Promise<void> {
  const { generated, stewardship, technologies } = subject;
  const random = new Random(5);
  const relied = reliances(generated.entities);
  for (let index = 0; index < CHECKED; index++) {
    const entity = random.pick(generated.listed);
    const { lifecycle } = await stewardship.http.json<EntityStewardship>(
      entityPathOf(entity),
    );
    const uses = technologies.uses.get(entity.ref) ?? [];
    assert.deepEqual(
      lifecycle.items
        .flatMap(({ match, endsOn }) =>
          match.status === 'matched'
            ? `${match.product}@${match.cycle} ${
                endsOn?.kind === 'date' && endsOn.on
              }`
            : [],
        )
        .sort(),
      uses
        .map(({ product, cycle, endsOn }) => `${product}@${cycle} ${endsOn}`)
        .sort(),
      entity.ref,
    );
    assert.deepEqual(
      lifecycle.items.flatMap(({ match }) =>
        match.status === 'unknown' ? match.reason : [],
      ),
      ['noSuchCycle'],
    );
    const below = [...reach(entity.ref, relied)].flatMap(
      ref => technologies.uses.get(ref) ?? [],
    );
    const first = lifecycle.inherited.at(0)?.endsOn;
    assert.equal(
      first?.kind === 'date' ? first.on : undefined,
      below.map(({ endsOn }) => endsOn).sort()[0],
      `inherited by ${entity.ref}`,
    );
    const cycles = new Set(below.map(use => `${use.product}@${use.cycle}`));
    assert.equal(lifecycle.inheritedTotal, cycles.size);
  }

  const all = [...technologies.uses.values()].flat();
  const page = await stewardship.http.json<TechnologyPage>(
    `${BASE}/technologies?limit=50`,
  );
  assert.equal(
    page.totalItems,
    new Set(all.map(use => `${use.product}@${use.cycle}`)).size,
  );
  const [{ product, cycle, services }] = page.items;
  const direct = [...technologies.uses].filter(([, uses]) =>
    uses.some(use => use.product === product && use.cycle === cycle),
  );
  assert.equal(services.total, direct.length);
  const affected = await stewardship.http.json<AffectedPage>(
    affectedPathOf(product, cycle),
  );
  assert.equal(affected.totals.direct, direct.length);
  const dependents = invert(relied);
  const reached = new Set(
    direct.flatMap(([ref]) => [...reach(ref, dependents)]),
  );
  direct.forEach(([ref]) => reached.delete(ref));
  const listed = new Set(generated.entities.map(({ ref }) => ref));
  assert.equal(
    affected.totals.indirect,
    [...reached].filter(ref => listed.has(ref)).length,
  );
}

/** What each entity relies on, worked out without any code of the suite. */
function reliances(entities: BenchEntity[]): Map<string, Set<string>> {
  const byRef = new Map(entities.map(entity => [entity.ref, entity]));
  return new Map(
    entities.map(entity => {
      const apis = entity.targets('consumesApi');
      return [
        entity.ref,
        new Set([
          ...entity.targets('dependsOn'),
          ...apis,
          ...apis.flatMap(
            api => byRef.get(api)?.targets('apiProvidedBy') ?? [],
          ),
        ]),
      ];
    }),
  );
}

function invert(edges: Map<string, Set<string>>): Map<string, Set<string>> {
  const inverse = new Map<string, Set<string>>();
  for (const [from, targets] of edges) {
    for (const to of targets) {
      inverse.set(to, (inverse.get(to) ?? new Set()).add(from));
    }
  }
  return inverse;
}

/** Everything that can be reached, without the start. */
function reach(start: string, edges: Map<string, Set<string>>): Set<string> {
  const reached = new Set([start]);
  for (const ref of reached) {
    edges.get(ref)?.forEach(next => reached.add(next));
  }
  reached.delete(start);
  return reached;
}
