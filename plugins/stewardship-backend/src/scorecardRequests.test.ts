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

import {
  mockCredentials,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { demoCatalog } from './__testUtils__/demoCatalog';
import { FakeFiles } from './__testUtils__/FakeFiles';
import { startApi } from './__testUtils__/startApi';
import { spec } from './schema/openapi.generated';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const SOURCE = 'https://git.example/odd.yaml';
const PAYMENTS = 'component:default/payments';
const RESULT = '/scorecards/constructor/results/component/default/payments';
const NO_ID = '00000000-0000-4000-8000-000000000000';
const UNTIL = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const YES = { answer: { value: { kind: 'yesNo', yes: true }, draft: true } };

/** As much as may be is called like what every object has. */
const SCORECARD = `
apiVersion: stewardship.dev/v1
kind: Scorecard
metadata: { name: constructor, title: Odd }
spec:
  levels: [{ id: constructor, title: First }]
  categories: [{ id: constructor, title: All }]
  checks:
    - { id: number, title: N, rule: ci.number == 9007199254740992.0 || ci.number < 0.5 }
    - { id: odd, title: O, rule: "ci.__proto__ == 1 && ci.toString == 2", category: constructor }
    - { id: source, title: S, rule: toString.constructor && constructor.name == "x" }
    - id: constructor
      title: C
      level: constructor
      question: { kind: yesNo, text: Is it so? }
`;

async function start(databaseId: TestDatabaseId) {
  const files = new FakeFiles();
  files.files.set(SOURCE, SCORECARD);
  const api = await startApi({
    ...{ knex: await databases.init(databaseId), files },
    entities: demoCatalog(),
    config: {
      scorecards: {
        sources: [{ url: SOURCE }],
        factSources: [
          { id: 'ci' },
          { id: '__proto__' },
          { id: 'constructor' },
          { id: 'toString' },
        ],
      },
    },
  });
  await api.sync();
  await api.refreshScorecards();
  return {
    ...api,
    /** A body as it stands, in JSON unless told otherwise. */
    sendText: (path: string, text: string | Buffer, type?: string) =>
      api
        .ask(/\/answers\/\w+$/.test(path) ? 'put' : 'post', path)
        .set('Content-Type', type ?? 'application/json')
        .set('If-Match', '"0"')
        .serialize(body => body)
        .send(text),
    check: async (id: string): Promise<CheckDetails | undefined> => {
      const { body } = await api.get(RESULT).expect(200);
      return (body as ScorecardDetails).checks.find(
        ({ check }) => check === id,
      );
    },
  };
}

function factsText(facts: string, ref = PAYMENTS): string {
  return `{"items":[{"entityRef":${JSON.stringify(ref)},"facts":${facts}}]}`;
}

describe.each(databases.eachSupportedId())(
  'requests about scorecards on %s',
  databaseId => {
    let api: Awaited<ReturnType<typeof start>>;

    beforeAll(async () => {
      api = await start(databaseId);
    });

    it('take numbers as JSON has them, and what is none not at all', async () => {
      const status = async (value: string) =>
        (await api.sendText('/facts/ci', factsText(`{"number":${value}}`)))
          .status;
      for (const value of ['1e400', '-1e400', 'NaN', 'Infinity', '01', '""']) {
        expect([value, await status(value)]).toEqual([value, 400]);
      }
      // Beyond 2^53 a number is the nearest that there is, as in every rule.
      for (const [value, kept] of [
        ['9007199254740993', 2 ** 53],
        ['-0', 0],
        ['-0.0e5', 0],
        ['5e-324', 5e-324],
        ['-1.7976931348623157e308', -1.7976931348623157e308],
      ] as const) {
        expect([value, await status(value)]).toEqual([value, 200]);
        await api.refreshScorecards();
        expect(await api.check('number')).toMatchObject({
          ...{ state: 'pass', facts: [{ fact: 'ci.number', value: kept }] },
        });
      }
    });

    it('take names of what every object has for names', async () => {
      const sent = factsText('{"__proto__":1,"toString":2}');
      await api.sendText('/facts/ci', sent).expect(200);
      const yes = factsText('{"constructor":true,"name":"x"}');
      for (const source of ['__proto__', 'constructor', 'toString']) {
        await api.sendText(`/facts/${source}`, yes).expect(200);
      }
      for (const source of ['valueOf', 'hasOwnProperty', 'entity']) {
        await api.sendText(`/facts/${source}`, yes).expect(404);
      }
      await api.refreshScorecards();
      expect(await api.check('odd')).toMatchObject({ state: 'pass' });
      expect(await api.check('source')).toMatchObject({
        state: 'pass',
        facts: [
          { fact: 'toString.constructor', value: true },
          { fact: 'constructor.name', value: 'x' },
        ],
      });
      for (const id of ['__proto__', 'toString', 'valueOf']) {
        for (const part of ['', '/results', '/trend', '/export', '/source']) {
          await api.get(`/scorecards/${id}${part}`).expect(404);
        }
        await api.get(RESULT.replace('constructor', id)).expect(404);
        const { status, body } = await api.write({
          ...{ method: 'put', path: `${RESULT}/answers/${id}` },
          ...{ version: '0', body: YES },
        });
        expect([id, status, body.error.name]).toEqual([
          ...[id, 404, 'NotFoundError'],
        ]);
        await api.get(`/scorecards?${id}=x`).expect(400);
      }
      const { body } = await api.get(
        '/scorecards/constructor/results?check=constructor:unknown&level=none',
      );
      expect(body.distribution.levels).toMatchObject([
        {},
        { level: 'constructor', services: 0 },
      ]);
      await api
        .get('/scorecards/constructor/results?level=__proto__&level=toString')
        .expect(200, /"totalItems":0/);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect({}).not.toHaveProperty('name');
    });

    it('name an entity in any case, and no other one by tricks with the path', async () => {
      const same = RESULT.replace('component/default', 'COMPONENT/Default');
      const { text } = await api.get(RESULT).expect(200);
      await api
        .get(`${same.replace('payments', 'Payments')}`)
        .expect(200, text);
      for (const [path, status] of [
        ['/scorecards/constructor/results/component/default%2Fpayments', 404],
        ['/scorecards/constructor/results/component%2Fdefault/x/payments', 404],
        ['/scorecards/constructor/results/component/default/x%2Fpayments', 404],
        [
          '/scorecards/constructor/results/component/default/..%2Fpayments',
          404,
        ],
        ['/scorecards/constructor/results/component/default/payments%00', 400],
        ['/scorecards/constructor/results/component/default/%E0%A4%A', 400],
        ['/scorecards/Constructor', 404],
        ['/scorecards/constructor%2Fresults', 404],
        [`/scorecards/${'x'.repeat(64)}`, 400],
        ['/scorecards?owner=team-shop&owner=team-nowhere', 200],
        ['/scorecards?text=a&text=b', 400],
        ['/scorecards?text[]=a', 400],
        ['/scorecards?text[a]=b', 400],
        ['/scorecards/constructor/results?sort=name&sort=score', 400],
        ['/scorecards/constructor/results?limit=1&limit=2', 400],
        ['/scorecards/constructor/rollup?by=owner&by=tier', 400],
        ['/scorecards/constructor/trend?days=1e9', 400],
        ...['0', '-1', '1e9', '1.5', '', 'NaN'].flatMap(limit =>
          [
            '/scorecards/constructor/results',
            '/scorecard-tasks',
            '/exemptions',
          ].map(list => [`${list}?limit=${limit}`, 400] as const),
        ),
      ] as const) {
        expect([path, (await api.get(path)).status]).toEqual([path, status]);
      }
    });

    it('are written over nothing but the version that was read', async () => {
      const { body: asked } = await api
        .write({
          ...{ method: 'post', path: `${RESULT}/exemptions` },
          body: { check: 'number', reason: 'A test', until: UNTIL },
        })
        .expect(201);
      const status = async (
        method: 'put' | 'post',
        path: string,
        given: { body: object; tag: string | undefined },
      ) => {
        const request = api.ask(method, path, 'user:default/bo');
        return given.tag === undefined
          ? (await request.send(given.body)).status
          : (await request.set('If-Match', given.tag).send(given.body)).status;
      };
      const { answerVersion = '' } = (await api.check('constructor')) ?? {};
      for (const [method, path, body, version] of [
        ['put', `${RESULT}/answers/constructor`, YES, answerVersion],
        ['post', `/exemptions/${asked.id}/deny`, {}, asked.version],
      ] as const) {
        for (const tag of [
          ...['*', `W/"${version}"`, `"${version}", "x"`, version, `"9"`],
          ...['""', `'${version}'`, `"${version}`, `"${version}""`],
        ]) {
          expect([
            path,
            tag,
            await status(method, path, { body, tag }),
          ]).toEqual([path, tag, 412]);
        }
        expect(await status(method, path, { body, tag: undefined })).toBe(428);
        const tag = `"${version}"`;
        expect(await status(method, path, { body, tag })).toBe(200);
        expect(await status(method, path, { body, tag })).toBe(412);
      }
    });

    it('are refused in a sentence where their body is none', async () => {
      const answer = `${RESULT}/answers/constructor`;
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const twice = '{"items":[],"items":[{"entityRef":"a","facts":{}}]}';
      const invalid = Buffer.from(factsText('{"a":"\u00e9"}'), 'latin1');
      const heard = async (...given: Parameters<typeof api.sendText>) => {
        const { status, body } = await api.sendText(...given);
        const told = JSON.stringify(body);
        // Briefly, and nothing of where it happened.
        const isClean = !/undefined| at \S+\.ts|\\n/.test(told);
        const isTold = status < 400 || typeof body.error?.message === 'string';
        return isClean && isTold && told.length < 2000 ? status : told;
      };
      for (const path of [
        ...['/facts/ci', answer, `${answer}/confirmation`],
        ...[`${RESULT}/exemptions`, '/scorecard-dry-runs'],
      ]) {
        for (const text of ['', ' ', 'null', '1', '[]', '{', deep]) {
          const status = await heard(path, text);
          expect([path, text.slice(0, 5), status]).toEqual([
            ...[path, text.slice(0, 5), 400],
          ]);
        }
        for (const type of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'application/json; charset=x',
        ]) {
          const status = await heard(path, '{"items":[]}', type);
          expect([path, type, status === 400 || status === 415]).toEqual([
            ...[path, type, true],
          ]);
        }
        expect(await heard(path, `{"a":"${'x'.repeat(1_100_000)}"}`)).toBe(413);
      }
      expect(await heard('/facts/ci', factsText(`{"deep":${deep}}`))).toBe(400);
      // 101 KB are more than Express takes by itself.
      const big = Array.from({ length: 100 }, (_, fact) => [
        ...[`fact${fact}`, 'x'.repeat(1000)],
      ]);
      expect(
        await heard(
          '/facts/ci',
          factsText(JSON.stringify(Object.fromEntries(big))),
        ),
      ).toBe(200);
      // The last of two keys counts, for what is read and for what is checked.
      const { body } = await api.sendText('/facts/ci', twice).expect(200);
      expect(body.items).toEqual([{ status: 'unknownEntity' }]);
      // What is no UTF-8 is read as what stands for that, and is stored on both engines.
      expect(await heard('/facts/ci', invalid)).toBe(200);
      for (const text of ['a\\u0000b', '\\ud800', '\\ud800\\u0000']) {
        const status = await heard('/facts/ci', factsText(`{"a":"${text}"}`));
        expect([text, status]).toEqual([text, 200]);
      }
      await api.refreshScorecards();
      await api.get(RESULT).expect(200);
    });

    it('leave no line in an answer that a stranger wrote', async () => {
      const strange = encodeURIComponent('a\r\nforged: 1\u001b[31m');
      for (const [method, path, body] of [
        ['post', `/facts/${strange}`, { items: [] }],
        ['post', '/facts/ci', { items: [{ entityRef: 'a\nb', facts: {} }] }],
        [
          'post',
          '/facts/ci',
          { items: [{ entityRef: 'a', facts: { 'a\nb': 1 } }] },
        ],
        ['get', `/scorecards/${strange}`, undefined],
        ['get', `/scorecards/constructor/results?check=${strange}`, undefined],
        ['get', `/exemptions?scorecard=${strange}`, undefined],
        ['put', `${RESULT}/answers/${strange}`, YES],
        [
          'post',
          `${RESULT}/exemptions`,
          { check: 'a\nb', reason: 'a', until: UNTIL },
        ],
        ['post', `/exemptions/${strange}/approve`, {}],
      ] as const) {
        const { status, body: told } = await api
          .ask(method, path)
          .set('If-Match', '"0"')
          .send(body);
        expect([path, status < 500]).toEqual([path, true]);
        expect([path, told.error?.message ?? '']).toEqual([
          path,
          expect.not.stringMatching(/\p{Cc}/u),
        ]);
      }
    });

    it('come from somebody who has signed in, and writes of people from people', async () => {
      const cookie = mockCredentials.limitedUser.cookie('user:default/ada');
      const operations = Object.entries(spec.paths).flatMap(([path, of]) =>
        Object.entries(of)
          .filter(([, { tags }]) => tags.includes('Scorecards'))
          .map(([method]) => [method, path] as const),
      );
      expect(operations.length).toBeGreaterThanOrEqual(20);
      const none = { Authorization: mockCredentials.none.header() };
      const strangers = [
        none,
        { ...none, Cookie: cookie },
        { Authorization: 'Bearer expired' },
      ];
      const service = { Authorization: mockCredentials.service.header() };
      const asked = async (
        of: { method: string; path: string; body?: object },
        headers: Record<string, string>,
      ) => {
        const query = of.path.endsWith('/rollup') ? '?by=owner' : '';
        const method = isMethod(of.method) ? of.method : 'get';
        return await api
          .ask(method, `${of.path}${query}`)
          .unset('Authorization')
          .set({ 'If-Match': '"0"', ...headers })
          .send(of.body);
      };
      for (const [method, template] of operations) {
        const path = template
          .replace('/scorecards/{id}', '/scorecards/constructor')
          .replace('{kind}/{namespace}/{name}', 'component/default/payments')
          .replace('{check}', 'constructor')
          .replace('{source}', 'ci')
          .replace('{id}', NO_ID);
        const operation = { method, path, body: bodyOf(template) };
        for (const stranger of strangers) {
          const { status } = await asked(operation, stranger);
          expect([method, path, status]).toEqual([method, path, 401]);
        }
        const { status } = await asked(operation, service);
        const isOfPeople = /answers|\/exemptions|evaluations/.test(path);
        expect([
          ...[method, path, isOfPeople && method !== 'get', status === 403],
        ]).toEqual([
          ...[method, path, isOfPeople && method !== 'get'],
          isOfPeople && method !== 'get',
        ]);
      }
    });
  },
);

function isMethod(method: string): method is 'get' | 'post' | 'put' | 'delete' {
  return ['get', 'post', 'put', 'delete'].includes(method);
}

/** What an operation takes. */
function bodyOf(path: string): object | undefined {
  switch (path.slice(path.lastIndexOf('/') + 1)) {
    case '{source}':
      return { items: [] };
    case '{check}':
      return YES;
    case 'confirmation':
      return { confirmed: true };
    case 'exemptions':
      return path.startsWith('/exemptions')
        ? undefined
        : { check: 'number', reason: 'A test', until: UNTIL };
    case 'scorecard-dry-runs':
      return { definition: 'x' };
    case 'approve':
    case 'deny':
    case 'revoke':
    case 'evaluations':
      return {};
    default:
      return undefined;
  }
}
