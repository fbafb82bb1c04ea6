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

import { createServer, type RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answer, product } from '../__testUtils__/answers';
import {
  closeAll,
  createReader,
  startAnswering,
  startServer,
} from '../__testUtils__/harness';

afterEach(closeAll);

const FULL = answer([product('larkdb'), product('wrenos')]);

/** Answers with this, as JSON unless the headers say otherwise. */
function answering(
  status: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): RequestListener {
  return (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(body);
  };
}

async function read(handler: RequestListener, timeout = 'PT5S') {
  const server = await startServer(handler);
  const reading = await createReader({ baseUrl: server.url, timeout })();
  return {
    ...server,
    reading: JSON.parse(
      JSON.stringify(reading).replaceAll(server.host, 'cycles.example'),
    ),
  };
}

describe('reading from endoflife.date', () => {
  it('asks once for everything, and says who asks', async () => {
    const { host, requests } = await startAnswering(FULL);
    await expect(
      createReader({ baseUrl: `http://${host}/mirror/api/v1/` })(),
    ).resolves.toMatchObject({
      status: 'read',
      products: [{ name: 'larkdb' }, { name: 'wrenos' }],
      findings: [],
    });
    expect(requests).toEqual([
      {
        url: '/mirror/api/v1/products/full',
        headers: expect.objectContaining({
          accept: 'application/json',
          'user-agent': 'backstage-stewardship-endoflife-date',
        }),
      },
    ]);
    expect(requests[0].headers).not.toHaveProperty('if-none-match');
    expect(requests[0].headers).not.toHaveProperty('authorization');
  });

  it('reads the same answer only once, whether it has an etag, a date or both', async () => {
    for (const headers of [
      { etag: 'W/"v1"' },
      { 'last-modified': 'Fri, 20 Nov 2026 06:00:00 GMT' },
      { etag: '"v1"', 'last-modified': 'Fri, 20 Nov 2026 06:00:00 GMT' },
    ]) {
      const { url, requests } = await startServer((request, response) => {
        const isKnown =
          request.headers['if-none-match'] ||
          request.headers['if-modified-since'];
        response.writeHead(isKnown ? 304 : 200, headers);
        response.end(isKnown ? '' : JSON.stringify(FULL));
      });
      const reader = createReader({ baseUrl: url });
      const first = await reader();
      if (first.status !== 'read') {
        throw new Error(JSON.stringify(first));
      }
      await expect(reader(first.etag)).resolves.toEqual({
        status: 'unchanged',
      });
      expect([
        requests[1].headers['if-none-match'],
        requests[1].headers['if-modified-since'],
      ]).toEqual([
        'etag' in headers ? headers.etag : undefined,
        'last-modified' in headers ? headers['last-modified'] : undefined,
      ]);

      // What one place called its answer says nothing about that of another.
      const other = await startAnswering(FULL);
      await createReader({ baseUrl: other.url })(first.etag);
      expect(other.requests[0].headers).not.toHaveProperty('if-none-match');
      expect(other.requests[0].headers).not.toHaveProperty('if-modified-since');
    }
  });

  it('reads anew where what is known is not its own', async () => {
    const { url, requests } = await startAnswering(FULL);
    for (const etag of ['', 'nonsense', '{}', '{"of":1}', 'null', '"v1"']) {
      await expect(createReader({ baseUrl: url })(etag)).resolves.toMatchObject(
        { status: 'read' },
      );
    }
    expect(requests).toHaveLength(6);
    expect(requests[5].headers).not.toHaveProperty('if-none-match');
  });

  it('reads compressed answers', async () => {
    const text = JSON.stringify(FULL);
    for (const [encoding, body] of [
      ['gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
    ] as const) {
      const { reading } = await read(
        answering(200, { 'content-encoding': encoding }, body),
      );
      expect(reading).toMatchObject({ status: 'read' });
    }
  });

  it.each([301, 302, 303, 307, 308])(
    'follows a redirect with %d, also to another path',
    async status => {
      const { reading, requests } = await read((request, response) => {
        if (request.url === '/elsewhere/full/') {
          response.end(JSON.stringify(FULL));
        } else {
          response.writeHead(status, { location: '/elsewhere/full/' });
          response.end();
        }
      });
      expect(reading).toMatchObject({ status: 'read' });
      expect(requests).toHaveLength(2);
    },
  );

  it('follows five redirects and not six', async () => {
    const following = (times: number): RequestListener => {
      let count = 0;
      return (_, response) => {
        count += 1;
        if (count > times) {
          response.end(JSON.stringify(FULL));
        } else {
          response.writeHead(302, { location: `/step/${count}` });
          response.end();
        }
      };
    };
    expect((await read(following(5))).reading).toMatchObject({
      status: 'read',
    });
    const { reading, requests } = await read(following(6));
    expect(reading).toEqual({
      status: 'failed',
      reason:
        'cycles.example leads from one address to the next, more than 5 times',
    });
    expect(requests).toHaveLength(6);
  });

  it.each([
    [
      'ftp://files.example/full',
      "leads to an address that is not followed, 'ftp://files.example'",
    ],
    ['file:///etc/passwd', 'leads to an address that is not followed'],
    ['http://somebody:canary@127.0.0.1:1/', 'that is not followed'],
    ['http://[', 'leads elsewhere and does not say where'],
    [undefined, 'leads elsewhere and does not say where'],
  ])('does not follow a redirect to %s', async (location, reason) => {
    const { reading } = await read(
      answering(301, location ? { location } : {}),
    );
    expect(reading).toEqual({
      status: 'failed',
      reason: expect.stringContaining(reason),
    });
    expect(JSON.stringify(reading)).not.toContain('canary');
  });

  it('never leaves https for http', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockResolvedValue(
      new Response(null, {
        status: 302,
        headers: { location: 'http://mirror.example/full' },
      }),
    );
    try {
      await expect(
        createReader({ baseUrl: 'https://mirror.example' })(),
      ).resolves.toEqual({
        status: 'failed',
        reason:
          "mirror.example leads from https to http, at 'mirror.example', which is not followed",
      });
      expect(fetched).toHaveBeenCalledTimes(1);
    } finally {
      fetched.mockRestore();
    }
  });

  const HTML = { 'content-type': 'text/html' };
  const text = JSON.stringify(FULL);

  it.each<[name: string, handler: RequestListener, reason: string]>([
    [
      'a 429',
      answering(429),
      'cycles.example limits how often it is asked (429)',
    ],
    [
      'a 429 to wait nonsense',
      answering(429, { 'retry-after': 'soon' }),
      'cycles.example limits how often it is asked (429)',
    ],
    [
      'a 429 to wait less than nothing',
      answering(429, { 'retry-after': '-5' }),
      'cycles.example limits how often it is asked (429)',
    ],
    [
      'a 429 to wait until a day that is over',
      answering(429, { 'retry-after': 'Fri, 20 Nov 2020 06:00:00 GMT' }),
      'cycles.example limits how often it is asked (429)',
    ],
    [
      'a 404 with a page',
      answering(404, HTML, '<html>'),
      'cycles.example has no /api/v1/products/full (404); check endOfLife.baseUrl',
    ],
    ['a 403', answering(403), 'cycles.example answered with the status 403'],
    [
      'a 502 with a page',
      answering(502, HTML, '<html>'),
      'cycles.example answered with the status 502',
    ],
    [
      'a 304 out of the blue',
      answering(304),
      'cycles.example says that nothing is new (304), and nothing was read from it before',
    ],
    [
      'a page instead of JSON',
      answering(200, HTML, '\n <!DOCTYPE html>'),
      'The answer of cycles.example is a web page instead of JSON; perhaps of a proxy, or where one has to log in',
    ],
    [
      'half of the JSON',
      answering(200, {}, text.slice(0, text.length / 2)),
      'The answer of cycles.example is JSON that is cut off or broken',
    ],
    ['nothing', answering(200), 'The answer of cycles.example is empty'],
    [
      'words',
      answering(200, {}, 'OK'),
      'The answer of cycles.example is not JSON',
    ],
    [
      'more bytes than are read',
      answering(200, {}, Buffer.alloc(33 * 1024 * 1024, 32)),
      'The answer of cycles.example is larger than 32 MB',
    ],
    [
      'few bytes that become more than are read',
      answering(
        200,
        { 'content-encoding': 'gzip' },
        gzipSync(Buffer.alloc(40 * 1024 * 1024, 32)),
      ),
      'The answer of cycles.example is larger than 32 MB',
    ],
    [
      'a body that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100000' });
        response.write('{"schema_version"');
        setTimeout(() => response.destroy(), 20);
      },
      'cycles.example cannot be read (UND_ERR_SOCKET)',
    ],
    [
      'something that is not compressed as it says',
      answering(200, { 'content-encoding': 'gzip' }, text),
      'cycles.example cannot be read (Z_DATA_ERROR)',
    ],
  ])('has failed after %s', async (_, handler, reason) => {
    const { reading } = await read(handler);
    expect(reading).toEqual({ status: 'failed', reason });
  });

  it('waits as long as it is asked to, at most a day', async () => {
    const started = Date.now();
    const inTwoHours = new Date(started + 2 * 3600_000);
    for (const [status, wait, seconds] of [
      [429, '120', 120],
      [503, '3600', 3600],
      [503, inTwoHours.toUTCString(), 7200],
      [429, '99999999999', 86_400],
      [429, 'Fri, 20 Nov 2099 06:00:00 GMT', 86_400],
    ] as const) {
      const { url } = await startServer(
        answering(status, { 'retry-after': wait }),
      );
      const reading = await createReader({ baseUrl: url })();
      const { retryAt } = reading as { retryAt?: Date };
      const waited = ((retryAt?.getTime() ?? 0) - started) / 1000;
      expect(Math.abs(waited - seconds)).toBeLessThan(30);
    }
  });

  it('has failed where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address() as { port: number };
    await new Promise(done => {
      server.close(done);
    });
    await expect(
      createReader({ baseUrl: `http://127.0.0.1:${port}` })(),
    ).resolves.toEqual({
      status: 'failed',
      reason: `127.0.0.1:${port} cannot be read (ECONNREFUSED)`,
    });
  });

  it.each<[name: string, handler: RequestListener]>([
    ['says nothing', () => {}],
    [
      'comes a letter at a time',
      (_, response) => {
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('does not wait for an answer that %s', async (_, handler) => {
    const { reading } = await read(handler, 'PT1S');
    expect(reading).toEqual({
      status: 'failed',
      reason: 'cycles.example did not answer in full within 1 second',
    });
  });

  it('stops when it is told to, and throws what it was told', async () => {
    const { url } = await startServer(() => {});
    const controller = new AbortController();
    const reason = new Error('The backend shuts down');
    const reading = createReader({ baseUrl: url })(
      undefined,
      controller.signal,
    );
    setTimeout(() => controller.abort(reason), 50);
    await expect(reading).rejects.toBe(reason);
    await expect(
      createReader({ baseUrl: url })(undefined, controller.signal),
    ).rejects.toBe(reason);
  });
});
