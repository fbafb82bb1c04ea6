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

import type { IncomingMessage, ServerResponse } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import {
  IndexBuilder,
  LunrSearchEngine,
} from '@backstage/plugin-search-backend-node';
import {
  closeAll,
  collate,
  LOCATION,
  runbook,
  startStewardship,
} from './__testUtils__/startStewardship';
import { RunbookCollatorFactory } from './RunbookCollatorFactory';

afterEach(closeAll);

describe('a RunbookCollatorFactory that cannot read everything', () => {
  it.each([
    [
      'an error',
      (_: unknown, response: ServerResponse) => {
        response.statusCode = 503;
        response.end('{}');
      },
      'Page 2 of the runbooks could not be read; caused by ResponseError: Request failed with 503 Service Unavailable',
    ],
    [
      'a page of something else',
      (_: unknown, response: ServerResponse) => {
        response.end('<html>Sign in</html>');
      },
      'Page 2 of the runbooks could not be read; caused by SyntaxError',
    ],
    [
      'no answer',
      (request: IncomingMessage) => {
        request.socket.destroy();
      },
      'Page 2 of the runbooks could not be read; caused by TypeError: fetch failed',
    ],
  ])('fails as a whole over %s', async (_, answer, message) => {
    const { factory } = await startStewardship([
      { items: [runbook('a')], pageInfo: { nextCursor: '2' } },
      answer,
    ]);
    const { error } = await collate(factory);
    expect(String(error)).toContain(message);
  });

  it.each(['', 'checkout', 'component:', 'default/checkout'])(
    "fails over a runbook of '%s', because it could not be said who may find it",
    async ref => {
      const { factory } = await startStewardship([
        {
          items: [runbook('a'), runbook('b', { home: { ref, known: true } })],
          pageInfo: {},
        },
      ]);
      const { error, documents } = await collate(factory);
      expect(String(error)).toMatch(/Page 1 of .+ Entity reference/);
      expect(documents).toEqual([]);
    },
  );

  it('gives up on an answer that never ends', async () => {
    const afterMs = AbortSignal.timeout.bind(AbortSignal);
    const waits: number[] = [];
    const timeout = jest.spyOn(AbortSignal, 'timeout');
    timeout.mockImplementation(ms => {
      waits.push(ms);
      return afterMs(50);
    });
    const { factory } = await startStewardship([
      (_, response) => response.write('{ "items": ['),
    ]);
    const { error } = await collate(factory);
    timeout.mockRestore();
    expect(String(error)).toMatch(/Page 1 of the runbooks .+ timeout/);
    expect(waits).toEqual([30_000]);
  });

  it('fails where the pages lead back to one of them', async () => {
    const { factory, requests } = await startStewardship(
      ['one', 'two', 'one', 'two'].map(nextCursor => ({
        items: [],
        pageInfo: { nextCursor },
      })),
    );
    const { error } = await collate(factory);
    expect(error).toEqual(
      new Error('The pages of runbooks go round in a circle'),
    );
    expect(requests).toHaveLength(3);
  });

  it('fails where there is always one more page', async () => {
    let asked = 0;
    const listRunbookTexts = async () => {
      asked += 1;
      return { items: [], pageInfo: { nextCursor: `${asked}` } };
    };
    const factory = new RunbookCollatorFactory({
      runbooks: { listRunbookTexts },
      locationTemplate: LOCATION,
    });
    const { error } = await collate(factory);
    expect(error).toEqual(
      new Error('There are more than 2000 pages of runbooks'),
    );
    expect(asked).toBe(2000);
  });

  it('leaves the index as it was when a later run fails', async () => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const searchEngine = new LunrSearchEngine({ logger });
    const { factory } = await startStewardship([
      { items: [runbook('a'), runbook('b')], pageInfo: {} },
      {
        items: [runbook('c', { title: 'Half of it' })],
        pageInfo: { nextCursor: '2' },
      },
      (_, response) => response.destroy(),
    ]);
    const runs: (() => Promise<void>)[] = [];
    const index = new IndexBuilder({ logger, searchEngine });
    index.addCollator({
      factory,
      schedule: {
        async run({ fn }) {
          runs.push(async () => fn(new AbortController().signal));
        },
      },
    });
    const { scheduler } = await index.build();
    scheduler.start();
    const titlesOf = async (term: string) =>
      (await searchEngine.query({ term, types: ['runbooks'] })).results.map(
        ({ document }) => document.title,
      );

    await runs[0]();
    expect(await titlesOf('CheckoutDiskFull')).toEqual([
      'Runbook a',
      'Runbook b',
    ]);
    await expect(runs[0]()).rejects.toThrow('Page 2 of the runbooks');
    expect(await titlesOf('CheckoutDiskFull')).toEqual([
      'Runbook a',
      'Runbook b',
    ]);
    expect(await titlesOf('Half')).toEqual([]);
    scheduler.stop();
  });
});
