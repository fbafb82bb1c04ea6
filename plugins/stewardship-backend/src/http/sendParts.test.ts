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

import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import express from 'express';
import { sendParts } from './sendParts';

const PART = 'x'.repeat(256 * 1024);

/** A server that sends so many parts, and says how many of them were made and how it ended. */
async function start(most: number, failAt = Infinity) {
  const seen = { made: 0, closed: false };
  async function* parts() {
    try {
      for (; seen.made < most; seen.made++) {
        if (seen.made === failAt) {
          throw new Error('No more');
        }
        yield PART;
      }
    } finally {
      seen.closed = true;
    }
  }
  const app = express();
  const failures: unknown[] = [];
  app.get('/', (_req, res, next) => {
    sendParts(res, {
      type: 'text/csv',
      fileName: 'a.csv',
      parts: parts(),
    }).catch(next);
  });
  app.use(((error, _req, res, next) => {
    failures.push(error);
    return res.headersSent ? next(error) : res.status(500).end('failed');
  }) satisfies express.ErrorRequestHandler);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (): Promise<IncomingMessage> => {
    const [res] = await once(get({ port, host: '127.0.0.1' }), 'response');
    return res;
  };
  return { ask, failures, seen, server };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await nextTurn();
  }
}

describe('sendParts', () => {
  it('sends all parts as a file', async () => {
    const { ask, server } = await start(3);
    const res = await ask();
    let length = 0;
    for await (const chunk of res) {
      length += chunk.length;
    }
    expect(length).toBe(3 * PART.length);
    expect(res.headers).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': 'attachment; filename="a.csv"',
      'cache-control': 'private, no-store',
    });
    server.close();
  });

  it('makes no more than the caller takes, and nothing for one who is gone', async () => {
    // Whoever does not wait for the caller never comes to an end of this.
    const { ask, failures, seen, server } = await start(Infinity);
    const res = await ask();
    res.pause();
    await until(() => seen.made > 1);
    expect(seen.closed).toBe(false);
    res.destroy();
    await until(() => seen.closed);
    expect(failures).toEqual([]);
    server.close();
  });

  it('answers with an error where the first part fails, and breaks off where a later one does', async () => {
    const first = await start(3, 0);
    expect((await first.ask()).statusCode).toBe(500);
    first.server.close();
    const second = await start(3, 1);
    const res = await second.ask();
    await expect(async () => {
      for await (const _ of res);
    }).rejects.toThrow('aborted');
    expect(second.failures).toHaveLength(1);
    second.server.close();
  });
});
