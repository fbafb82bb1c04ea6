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
  EntityStewardship,
  RunbookDetails,
  RunbookPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import { alertOf, folderOf, type BenchFile } from '../shared/addRunbooks';
import type { BenchEntity } from '../shared/BenchEntity';
import { Random } from '../shared/random';
import {
  alertPathOf,
  entityPathOf,
  runbookPathOf,
  type Subject,
} from './Subject';

const SAMPLE = 300;

/** Compares answers with what was made up: whose runbooks an entity has, and what is written in them. */
export async function checkRunbooks(subject: Subject): Promise<void> {
  const { generated, stewardship } = subject;
  const random = new Random(2);
  const some = Array.from({ length: SAMPLE }, () =>
    random.pick(generated.listed),
  );
  for (const entity of new Set([...generated.platforms, ...some])) {
    const { runbooks } = await stewardship.http.json<EntityStewardship>(
      entityPathOf(entity),
    );
    const expected = expectedFiles(subject, entity);
    const told = runbooks.items
      .filter(({ value }) => value.content !== 'link')
      .map(({ value }) => value.title);
    assert.deepEqual(
      told.sort(),
      expected.map(({ title }) => title).sort(),
      entity.ref,
    );
    const [first] = expected;
    if (first) {
      await checkOne(subject, first);
    }
  }
}

async function checkOne(
  { stewardship }: Subject,
  { title, text }: BenchFile,
): Promise<void> {
  const { items } = await stewardship.http.json<RunbookPage>(
    alertPathOf(alertOf(title)),
  );
  assert.deepEqual(
    items.map(item => item.title),
    [title],
  );
  const { body } = await stewardship.http.json<RunbookDetails>(
    runbookPathOf(items[0].id),
  );
  assert.ok(body && text.endsWith(body.markdown));
  assert.equal(items[0].steps, 12);
}

/** Its own, those of its lineage, and those of the resources that it stands on. */
function expectedFiles(
  { folders, generated, oracle }: Subject,
  entity: BenchEntity,
): BenchFile[] {
  const homes = new Set(oracle.lineageOf(entity));
  const below = [entity];
  for (const next of below) {
    for (const ref of next.targets('dependsOn')) {
      const found = generated.byRef.get(ref);
      if (found?.kind === 'Resource' && !homes.has(found)) {
        homes.add(found);
        below.push(found);
      }
    }
  }
  return [...homes].flatMap(home => folders.get(folderOf(home)) ?? []);
}
