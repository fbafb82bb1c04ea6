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
import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  resultPath,
  startScorecardPortal,
  yesNo,
  type Heard,
  type Said,
  type ScorecardPortal,
} from './__testUtils__/scorecardPortal';
import {
  isService,
  onlyReadable,
  refsOf,
  SCORECARD_IDS,
  SCORECARDS,
  secretOf,
  worlds,
} from './__testUtils__/scorecardWorld';
import { spec } from './schema/openapi.generated';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const NOWHERE = 'component:default/qonz';
const DOMAIN = 'domain:default/north';
const UNTIL = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
const FILTERS = [
  ...['', 'owner=group:default/team-up', 'owner=team-low', 'tier=gold'],
  ...['tier=none', 'system=one', 'domain=north', 'kind=Component'],
  ...['level=bronze', 'level=none', 'check=green:fail', 'check=homed:exempt'],
  ...['text=secret', 'text=qona', `text=${encodeURIComponent(NOWHERE)}`],
];
const SORTS = ['name', 'score', 'level', 'tier', 'owner', 'failing', 'unknown'];

/** Everything that can be read about scorecards, of the fleet and of each of these. */
function readings(refs: string[]): Said[] {
  const paths = [
    ...FILTERS.map(filter => `/scorecards?${filter}`),
    ...SCORECARD_IDS.flatMap(id => [
      ...FILTERS.map(filter => `/scorecards/${id}/results?${filter}`),
      ...['', 'owner=team-up', 'domain=north'].flatMap(filter => [
        ...['', '/trend', '/export'].map(
          part => `/scorecards/${id}${part}?${filter}`,
        ),
        ...['owner', 'system', 'domain', 'tier'].map(
          by => `/scorecards/${id}/rollup?by=${by}&${filter}`,
        ),
      ]),
      ...SORTS.map(sort => `/scorecards/${id}/results?sort=${sort}`),
      `/scorecards/${id}/results?sort=score&order=desc`,
      `/scorecards/${id}/source`,
    ]),
    ...refs.flatMap(ref => [
      `/entities/${ref.replace(':', '/')}`,
      resultPath('basics', ref),
      `${resultPath('basics', ref)}/history`,
    ]),
    ...['', '?scorecard=basics&limit=200', '?owner=team-up'].map(
      query => `/scorecard-tasks${query}`,
    ),
    ...['', '?status=requested', '?scorecard=basics'].map(
      query => `/exemptions${query}`,
    ),
    '/facts',
  ];
  return [
    ...paths.map((path): Said => ({ path })),
    ...SCORECARDS.split('---').map(
      (definition): Said => ({
        ...{ method: 'post', path: '/scorecard-dry-runs' },
        body: { definition: definition.replace('ci.green', '!ci.green') },
      }),
    ),
  ];
}

/** Everything that can be written, also about what is not there. */
function writings(
  refs: string[],
  {
    answered,
    exemptionOf,
  }: {
    /** Answered anew, with each of the others as the other party. */
    answered: string;
    exemptionOf: (ref: string) => string;
  },
): Said[] {
  return [
    ...refs.flatMap((ref): Said[] => {
      const result = resultPath('basics', ref);
      return [
        {
          ...{ method: 'put', path: `${result}/answers/drilled` },
          ...{ version: '1', body: { answer: yesNo(true, 'yes') } },
        },
        {
          ...{ method: 'post', path: `${result}/answers/agreed/confirmation` },
          ...{ version: '1', body: { confirmed: true } },
        },
        {
          ...{ method: 'post', path: `${result}/exemptions` },
          body: { check: 'drilled', reason: 'Why not', until: UNTIL },
        },
        ...['approve', 'deny', 'revoke'].map(
          (decision): Said => ({
            method: 'post',
            path: `/exemptions/${exemptionOf(ref)}/${decision}`,
            ...{ version: '1', body: {} },
          }),
        ),
      ];
    }),
    ...refs.map(
      (counterpartRef, version): Said => ({
        method: 'put',
        path: `${resultPath('basics', answered)}/answers/agreed`,
        version: String(version % 3),
        body: { answer: { ...yesNo(true, 'yes'), counterpartRef } },
      }),
    ),
    {
      ...{ method: 'post', path: '/facts/ci' },
      body: {
        items: refs.map(entityRef => ({ entityRef, facts: { coverage: 51 } })),
      },
    },
  ];
}

/** A request as its place and what was said, without ids that differ from portal to portal. */
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

async function readAll(portal: ScorecardPortal, refs: string[]) {
  const found = new Map<string, Heard>();
  for (const said of readings(refs)) {
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

describe.each(databases.eachSupportedId())(
  'visibility of scorecards on %s',
  databaseId => {
    const numRuns = databaseId === 'SQLITE_3' ? 3 : 1;

    it('is, over every route, as if services that the caller may not read did not exist', async () => {
      const asked = new Set<string>();
      await fc.assert(
        fc.asyncProperty(worlds, async ({ world, viewer, readable }) => {
          const start = async (of: typeof world) =>
            await startScorecardPortal({
              ...{ knex: await databases.init(databaseId), world: of },
              ...{ viewer, readable },
            });
          const whole = await start(world);
          const part = await start(onlyReadable(world, readable));
          const refs = [...refsOf(world.entities), NOWHERE];
          const hidden = world.entities.filter(
            one => !readable.includes(stringifyEntityRef(one)),
          );
          const heard: Heard[] = [];

          async function compareReadings() {
            const read = await readAll(whole, refs);
            const other = await readAll(part, refs);
            for (const [request, answer] of read) {
              const expected = other.get(request);
              expect([request, learnt(answer)]).toEqual([
                ...[request, expected && learnt(expected)],
              ]);
              heard.push(answer);
            }
            const more = await readMore(whole, refs);
            const otherMore = await readMore(part, refs);
            expect(more.map(learnt)).toEqual(otherMore.map(learnt));
            heard.push(...more);
            return read;
          }
          const before = await compareReadings();

          // Counted by hand, in case that both portals are wrong.
          const services = world.entities.filter(
            one =>
              !['Group', 'User'].includes(one.kind) &&
              readable.includes(stringifyEntityRef(one)),
          );
          const components = services.filter(
            ({ kind }) => kind === 'Component',
          );
          const numbers = SCORECARD_IDS.map(id => {
            const page = before.get(`/scorecards/${id}/results? undefined`);
            return JSON.parse(page?.text ?? '').totalItems;
          });
          expect(numbers).toEqual([components.length, services.length]);

          // A domain is two steps away from a service, by a system.
          if (!readable.includes(DOMAIN)) {
            for (const [request, { text }] of before) {
              expect(
                request.startsWith('/scorecards') && text.includes(DOMAIN),
              ).toBe(false);
            }
          }

          // What happens to what one may not read moves nothing that one can read, fingerprints included.
          const away = hidden.find(isService);
          if (away) {
            const ref = stringifyEntityRef(away);
            const deed = world.deeds.find(one => one.ref === ref);
            await whole.perform({
              ...{ ref, facts: { green: !deed?.facts.green, coverage: 49 } },
              drilled: deed?.drilled === 'no' ? 'yes' : 'no',
              ...(!deed?.exemption && { exemption: 'requested' }),
            });
            for (const [request, answer] of await readAll(whole, refs)) {
              const { status, text, headers } = answer;
              expect([request, status, text, headers.etag]).toEqual([
                request,
                before.get(request)?.status,
                before.get(request)?.text,
                before.get(request)?.headers.etag,
              ]);
            }
          }

          const rootReads = async () =>
            await Promise.all(
              hidden
                .filter(isService)
                .map(one => resultPath('basics', stringifyEntityRef(one)))
                .map(async path =>
                  JSON.stringify(await whole.asRoot({ path })),
                ),
            );
          const untouched = await rootReads();
          const idOf = (portal: ScorecardPortal) => (ref: string) =>
            portal.exemptions.get(ref) ??
            '00000000-0000-4000-8000-000000000000';
          const evaluations = [
            ...hidden.map(one => stringifyEntityRef(one)),
            ...[NOWHERE, ...readable.slice(0, 1)],
          ].map((ref): Said => {
            const path = `/entities/${ref.replace(':', '/')}/evaluations`;
            return { method: 'post', path, body: {} };
          });
          const answered = services.find(isService)?.metadata.name ?? 'nothing';
          const [said, others] = [whole, part].map(portal => [
            ...writings(refs, {
              answered: `component:default/${answered}`,
              exemptionOf: idOf(portal),
            }),
            ...evaluations,
          ]);
          for (const [index, one] of said.entries()) {
            const answer = await whole.ask(one);
            const expected = await part.ask(others[index]);
            expect([one.path, one.body, learnt(answer)]).toEqual([
              ...[one.path, one.body, learnt(expected)],
            ]);
            heard.push(answer);
          }
          await compareReadings();
          expect(await rootReads()).toEqual(untouched);

          const everything = heard
            .map(({ text, headers }) => `${text} ${JSON.stringify(headers)}`)
            .join('\n')
            // The name that a readable answer gives another party is its own.
            .replace(
              /"counterpart(Ref)?":("[^"]*"|\{[^{}]*"known":false\})/g,
              '',
            )
            // Whoever asks for a name is told that name.
            .replace(/"url":"[^"]*"|"message":"[^"]*"|NotFoundError: .*/g, '');
          for (const one of hidden) {
            expect(everything).not.toContain(secretOf(one));
            if (isService(one)) {
              expect(everything).not.toContain(stringifyEntityRef(one));
            }
          }
          expect(everything).not.toContain('uid-');

          for (const { method = 'get', path } of [...readings(refs), ...said]) {
            asked.add(`${method} ${path.split('?')[0]}`);
          }
        }),
        { numRuns, seed: 20_261_121 },
      );
      expect(unasked(asked)).toEqual([]);
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
