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

import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  resultPath,
  startScorecardPortal,
  TWIN,
  type Heard,
  type Said,
  type ScorecardPortal,
} from './__testUtils__/scorecardPortal';
import {
  briefly,
  DOMAIN,
  evaluation,
  NO_ID,
  NOWHERE,
  readings,
  writings,
} from './__testUtils__/scorecardSayings';
import {
  isService,
  onlyReadable,
  refsOf,
  SCORECARD_IDS,
  secretOf,
  worlds,
  type World,
} from './__testUtils__/scorecardWorld';
import { spec } from './schema/openapi.generated';

jest.setTimeout(300_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

/** A text without what differs from one portal to another, or from one moment to another. */
function plain(text: string): string {
  return text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/"(next|prev)Cursor":"[^"]+"/g, '"$1Cursor":"CURSOR"');
}

/** What callers learn from an answer, besides its age and its fingerprint. */
function learnt({ status, text, headers }: Heard) {
  const { 'content-type': type, 'content-disposition': file } = headers;
  const { 'cache-control': cache, vary } = headers;
  return { status, text: plain(text), ...{ type, file, cache, vary } };
}

/** All pages of a list. */
async function pagesOf(portal: ScorecardPortal, path: string) {
  const found: Heard[] = [];
  let cursor = '';
  do {
    const query = cursor && `&cursor=${cursor}`;
    found.push(await portal.ask({ path: `${path}limit=2${query}` }));
    cursor = JSON.parse(found.at(-1)?.text ?? '').pageInfo.nextCursor ?? '';
  } while (cursor);
  return found;
}

async function readAll(portal: ScorecardPortal, asked: Said[]) {
  const found = new Map<string, Heard>();
  for (const said of asked) {
    found.set(
      `${said.path} ${JSON.stringify(said.body)}`,
      await portal.ask(said),
    );
  }
  return found;
}

/** All pages, and what the actions say. */
async function readMore(portal: ScorecardPortal, refs: string[]) {
  const tasks = 'list-scorecard-tasks';
  const found = [
    ...(await pagesOf(portal, '/exemptions?')),
    ...(await pagesOf(portal, '/scorecards/basics/results?sort=score&')),
    ...(await pagesOf(portal, '/scorecards/ready/results?order=desc&')),
    await portal.act(tasks, {}),
    await portal.act(tasks, { owner: 'team-up', limit: 200 }),
  ];
  for (const entityRef of refs) {
    found.push(
      await portal.act('read-scorecard', { entityRef }),
      await portal.act('read-scorecard', { entityRef, scorecard: 'basics' }),
    );
  }
  return found;
}

/** Somebody with what they may read. */
type Viewer = { viewer: string; readable: string[] };

/** Two portals, of which one has nothing but what the caller may read in the other. */
type Case = {
  whole: ScorecardPortal;
  part: ScorecardPortal;
  world: World;
  hidden: Entity[];
  /** What the caller may read of what scorecards are for. */
  services: Entity[];
  refs: string[];
  /** All that the caller has heard. */
  heard: Heard[];
};

async function startCase(
  { world, viewer, readable }: { world: World } & Viewer,
  init: () => Promise<Knex>,
): Promise<Case> {
  const start = async (of: World) =>
    await startScorecardPortal({
      ...{ knex: await init(), world: of, viewer, readable },
    });
  const isVisible = (one: Entity) => readable.includes(stringifyEntityRef(one));
  return {
    ...{ whole: await start(world), world },
    part: await start(onlyReadable(world, readable)),
    hidden: world.entities.filter(one => !isVisible(one)),
    services: world.entities.filter(
      one => isVisible(one) && !['Group', 'User'].includes(one.kind),
    ),
    refs: [
      ...refsOf(world.entities.filter(({ kind }) => kind !== 'User')),
      NOWHERE,
    ],
    heard: [],
  };
}

async function compareReadings(of: Case, asked: Said[]) {
  const { whole, part, refs, heard } = of;
  const read = await readAll(whole, asked);
  const other = await readAll(part, asked);
  for (const [request, answer] of read) {
    const expected = other.get(request);
    expect([request, learnt(answer)]).toEqual([
      ...[request, expected && learnt(expected)],
    ]);
  }
  const more = await readMore(whole, refs);
  const otherMore = await readMore(part, refs);
  expect(more.map(learnt)).toEqual(otherMore.map(learnt));
  heard.push(...read.values(), ...more);
  return read;
}

/** Counted by hand, in case that both portals are wrong. */
function checkCounts({ hidden, services }: Case, read: Map<string, Heard>) {
  const components = services.filter(({ kind }) => kind === 'Component');
  const numbers = SCORECARD_IDS.map(id => {
    const page = read.get(`/scorecards/${id}/results? undefined`);
    return JSON.parse(page?.text ?? '').totalItems;
  });
  expect(numbers).toEqual([components.length, services.length]);
  // A domain is two steps away from a service, by a system.
  const isHidden = refsOf(hidden).includes(DOMAIN);
  const told = [...read].filter(
    ([request, { text }]) =>
      /^\/(scorecard|exemption)/.test(request) &&
      !request.includes('north') &&
      text.includes(DOMAIN),
  );
  expect(isHidden ? told : []).toEqual([]);
}

/** What happens to what one may not read moves nothing that one can, fingerprints included. */
async function checkFingerprints(
  { whole, world, hidden }: Case,
  { asked, before }: { asked: Said[]; before: Map<string, Heard> },
) {
  const [ref] = refsOf(hidden.filter(isService));
  if (ref === undefined) {
    return;
  }
  const deed = world.deeds.find(one => one.ref === ref);
  await whole.perform({
    ...{ ref, facts: { green: !deed?.facts.green, coverage: 49 } },
    drilled: deed?.drilled === 'no' ? 'yes' : 'no',
    ...(!deed?.exemption && { exemption: 'requested' }),
  });
  const place = ({ status, text, headers }: Heard) => [
    ...[status, text, headers.etag],
  ];
  for (const [request, answer] of await readAll(whole, asked)) {
    const earlier = before.get(request);
    expect([request, ...place(answer)]).toEqual([
      ...[request, ...(earlier ? place(earlier) : [])],
    ]);
  }
}

/** What is hidden and what is not there are answered alike, but for the name. */
async function checkAlike({ whole, hidden }: Case) {
  // Services are compared in full, with a portal where they are not.
  const others = hidden.filter(one => !isService(one));
  const oneOfEach = new Map(others.map(one => [one.kind, one]));
  for (const ref of refsOf([...oneOfEach.values()])) {
    const answers = async (of: string) => {
      const found: Heard[] = [];
      for (const said of [
        ...readings([of]).filter(({ path }) => path.includes('/default/')),
        ...writings([of], { answered: of, exemptionOf: () => NO_ID }),
        evaluation(of),
      ]) {
        found.push(await whole.ask(said, TWIN));
      }
      return found.map(learnt).map(({ text, ...rest }) => ({
        ...{ ...rest, text: text.replaceAll(of.split('/')[1], 'X') },
      }));
    };
    const [kind] = ref.split(':');
    expect(await answers(ref)).toEqual(await answers(`${kind}:default/qqqq`));
  }
}

/** Writes everywhere, in both portals; nothing comes of it where the caller may not read. */
async function compareWritings(of: Case): Promise<Said[]> {
  const { whole, part, hidden, services, refs, heard } = of;
  const paths = refsOf(hidden.filter(isService)).map(ref =>
    resultPath('basics', ref),
  );
  const read = async () =>
    await Promise.all(
      paths.map(async path => JSON.stringify(await whole.asRoot({ path }))),
    );
  const before = await read();
  const [first = NOWHERE] = refsOf(services.filter(isService));
  const [said, others] = [whole, part].map(({ exemptions }) => [
    ...writings(refs, {
      answered: first,
      exemptionOf: ref => exemptions.get(ref) ?? NO_ID,
    }),
    ...[...refsOf(hidden), NOWHERE, first].map(evaluation),
  ]);
  for (const [index, one] of said.entries()) {
    const answer = await whole.ask(one);
    const expected = await part.ask(others[index]);
    expect([one, learnt(answer)]).toEqual([one, learnt(expected)]);
    heard.push(answer);
  }
  expect(await read()).toEqual(before);
  return said;
}

function checkSecrets({ hidden, heard }: Case) {
  const everything = heard
    .map(({ text, headers }) => `${text} ${JSON.stringify(headers)}`)
    .join('\n')
    // The name that a readable answer gives another party is its own.
    .replace(/"counterpart(Ref)?":("[^"]*"|\{[^{}]*"known":false\})/g, '')
    // Whoever asks for a name is told that name.
    .replace(/"url":"[^"]*"|"message":"[^"]*"|NotFoundError: .*/g, '');
  for (const one of hidden) {
    expect(everything).not.toContain(secretOf(one));
    // Services name their systems, groups and people.
    expect(isService(one) && everything.includes(stringifyEntityRef(one))).toBe(
      false,
    );
  }
  expect(everything).not.toContain('uid-');
}

describe.each(databases.eachSupportedId())(
  'visibility of scorecards on %s',
  databaseId => {
    const isSmall = databaseId === 'SQLITE_3';

    it('is, on every route, as if services that the caller may not read did not exist', async () => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(worlds, async one => {
          const of = await startCase(one, () => databases.init(databaseId));
          const asked = readings(of.refs);
          const before = await compareReadings(of, asked);
          checkCounts(of, before);
          await checkFingerprints(of, { asked: briefly(asked), before });
          await checkAlike(of);
          const written = await compareWritings(of);
          await compareReadings(of, briefly(asked));
          checkSecrets(of);
          for (const { method = 'get', path } of [...asked, ...written]) {
            seen.add(`${method} ${path.split('?')[0]}`);
          }
        }),
        {
          // Another world on each engine.
          ...(isSmall ? { numRuns: 2, seed: 21 } : { numRuns: 1, seed: 11 }),
          // To find a smaller one would take minutes.
          endOnFailure: true,
        },
      );
      expect(unasked(seen)).toEqual([]);
    });
  },
);

/** Operations about scorecards that were not asked for. */
function unasked(asked: ReadonlySet<string>): string[] {
  return Object.entries(spec.paths).flatMap(([path, operations]) => {
    const pattern = path.replace(/\{\w+\}/g, '[^/]+');
    return Object.entries(operations)
      .filter(([, { tags }]) => tags.includes('Scorecards'))
      .map(([method]) => `${method} ${path}`)
      .filter(operation => {
        const [method] = operation.split(' ');
        const one = new RegExp(`^${method} ${pattern}$`);
        return ![...asked].some(text => one.test(text));
      });
  });
}
