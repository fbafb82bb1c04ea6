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

import { measureRounds } from '../shared/rounds';
import type { Subject } from './Subject';

const KIB = 1024;
const BASE = '/api/stewardship/entities';

const QUERIES: Record<string, string[]> = {
  'first page': [''],
  'filtered by tier and kind': [
    'tier=gold&kind=Component',
    'tier=platinum&kind=Component&kind=System',
    'tier=bronze&kind=API',
  ],
  'filtered by owner': [1, 2, 3, 4, 5].map(
    n => `owner=group:default/team-${n}`,
  ),
  'filtered by environment and problem': [
    'environment=production',
    'problem=any',
    'problem=unknownTier',
    'noOwner=true',
  ],
  'filtered by dependency': ['dependency=resource:default/platform-kubernetes'],
  'text found': [
    'text=service%201',
    'text=component-42',
    'text=payments%20card',
  ],
  'text found nowhere': ['text=nothing-is-called-this'],
  'sorted by tier, problems, owner': [
    'orderField=tier,asc',
    'orderField=problems,desc',
    'orderField=owner,asc',
    'orderField=completeness,asc',
  ],
};

/** A page of 25 of the directory: one request, with its filters, orders and text search. */
export async function measureDirectory(subject: Subject): Promise<void> {
  const { engine, figures, stewardship, catalog } = subject;
  const { http, sql } = stewardship;

  sql.reset();
  catalog.calls = 0;
  const page = await http.get(BASE);
  figures.add({
    engine,
    figure: 'directory: a page of 25',
    value: page.bytes / KIB,
    unit: 'KiB',
    goal: { atMost: 50 },
  });
  figures.add({
    engine,
    figure: 'directory: SQL statements of a page',
    value: sql.statements,
    unit: 'statements',
  });
  figures.add({
    engine,
    figure: 'directory: catalog calls of a page',
    value: catalog.calls,
    unit: 'calls',
    goal: { atMost: 0 },
  });

  for (const [name, queries] of Object.entries(QUERIES)) {
    await add(
      `directory: ${name}`,
      queries.map(query => `${BASE}?${query}`),
    );
  }
  await add('directory: tenth page', [await tenthPage(subject)]);
  await add('directory: facets', [`${BASE}/facets`]);
  await add('directory: facets of a text search', [
    `${BASE}/facets?text=service%201`,
  ]);

  async function add(figure: string, paths: string[]): Promise<void> {
    const { p50, p95 } = await measureRounds(http, paths);
    figures.add({ engine, figure: `${figure}, p50`, value: p50, unit: 'ms' });
    figures.add({
      engine,
      figure: `${figure}, p95`,
      value: p95,
      unit: 'ms',
      goal: { atMost: 50 },
    });
  }
}

async function tenthPage({ stewardship }: Subject): Promise<string> {
  let path = BASE;
  for (let page = 1; page < 10; page++) {
    const { pageInfo } = await stewardship.http.json<{
      pageInfo: { nextCursor: string };
    }>(path);
    path = `${BASE}?cursor=${encodeURIComponent(pageInfo.nextCursor)}`;
  }
  return path;
}
