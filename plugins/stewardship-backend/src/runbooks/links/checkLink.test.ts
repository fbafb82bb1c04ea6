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

import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { listen, listenRaw, type Listener } from './__testUtils__/listen';
import { checkLink, type LinkCheckOptions } from './checkLink';
import { judgeFailure } from './judgeLink';

const HOST = 'wiki.northline.example';
const HERE = { address: '127.0.0.1', family: 4 };

const listeners: Listener[] = [];

afterEach(async () => {
  await Promise.all(listeners.splice(0).map(listener => listener.close()));
});

async function check(
  path: string,
  answer: RequestListener | Listener,
  options?: LinkCheckOptions & { signal?: AbortSignal; scheme?: string },
) {
  const listener = typeof answer === 'function' ? await listen(answer) : answer;
  listeners.push(listener);
  const lookup = jest.fn(async (_hostname: string) => [HERE]);
  const { scheme = 'http', ...others } = options ?? {};
  const reading = await checkLink({
    url: `${scheme}://${HOST}:${listener.port}${path}`,
    allowed: { allows: () => true },
    signal: new AbortController().signal,
    allowPrivate: true,
    ...{ lookup, ...others },
  });
  return { reading, lookup, listener, requests: listener.requests };
}

/** Answers each request with a status of its method. */
function statuses(of: { HEAD: number; GET?: number }): RequestListener {
  return ({ method }, response) => {
    response.writeHead((method === 'HEAD' ? of.HEAD : of.GET) ?? 500).end();
  };
}

function redirect(status: number, location?: string): RequestListener {
  return (_, response) => {
    response.writeHead(status, location === undefined ? {} : { location });
    response.end();
  };
}

describe('checkLink', () => {
  it.each([200, 204, 206])('finds that what answers %d works', async status => {
    const { reading, requests } = await check(
      '/page?part=1#top',
      statuses({ HEAD: status }),
    );
    expect(reading).toEqual({ status: 'works', httpStatus: status });
    expect(requests).toEqual(['HEAD /page?part=1']);
  });

  it('asks by the name of the host, and sends nothing that tells who asks', async () => {
    let headers = {};
    const { listener } = await check('/', (request, response) => {
      headers = request.headers;
      response.end();
    });
    expect(headers).toEqual({
      host: `${HOST}:${listener.port}`,
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'backstage-stewardship-link-check',
      connection: 'close',
    });
  });

  it.each([403, 404, 405, 501])(
    'asks for the page where %d is the answer to a question for its headers',
    async HEAD => {
      const good = await check('/page', statuses({ HEAD, GET: 200 }));
      expect(good.reading).toEqual({ status: 'works', httpStatus: 200 });
      expect(good.requests).toEqual(['HEAD /page', 'GET /page']);
      expect(good.lookup).toHaveBeenCalledTimes(1);
      const gone = await check('/page', statuses({ HEAD, GET: 404 }));
      expect(gone.reading).toEqual({
        status: 'dead',
        reason: 'it is not there',
        httpStatus: 404,
      });
    },
  );

  it.each([
    [410, 'dead', 'it was removed'],
    [401, 'unknown', 'it asks for a login'],
    [407, 'unknown', 'it asks for a login'],
    [418, 'unknown', 'its host answers with status 418'],
    [429, 'unknown', 'its host wants to be asked less often'],
    [500, 'unknown', 'its host answers with status 500'],
    [503, 'unknown', 'its host answers with status 503'],
    [999, 'unknown', 'its host answers with status 999'],
  ])('says of an answer of %d: %s', async (httpStatus, status, reason) => {
    const found = await check('/?token=s3cret', statuses({ HEAD: httpStatus }));
    expect(found.reading).toEqual({ status, reason, httpStatus });
    expect(found.requests).toHaveLength(1);
  });

  it('asks for a login where the page does', async () => {
    const { reading } = await check('/', statuses({ HEAD: 403, GET: 403 }));
    expect(reading).toEqual({
      status: 'unknown',
      reason: 'it asks for a login',
      httpStatus: 403,
    });
  });

  it.each(['/page/', `//${HOST}:PORT/page/`, `https://${HOST}:PORT/page`])(
    'takes a redirect to %s for the same page, without following it',
    async written => {
      let location = '';
      const listener = await listen((request, response) =>
        redirect(301, location)(request, response),
      );
      location = written.replace('PORT', String(listener.port));
      const { reading } = await check('/page', listener);
      expect(reading).toEqual({ status: 'works', httpStatus: 301 });
      expect(listener.requests).toEqual(['HEAD /page']);
    },
  );

  it.each([
    ['/page', /^it redirects to another page of 'wiki\.[a-z.]+:\d+'$/],
    ['/login?from=s3cret', /^it redirects to another page of 'wiki/],
    ['/page/?again=1', /^it redirects to another page of 'wiki/],
    ['https://login.northline.example/?s3cret', /^it redirects to 'login\./],
    [`http://${HOST}:1/page/`, /^it redirects to 'wiki\.[a-z.]+:1'$/],
    [`http://${HOST}/page/`, /^it redirects to 'wiki\.northline\.example'$/],
    ['http://169.254.169.254/latest', /^it redirects to '169\.254\.169\.254'$/],
    ['http://127.0.0.1/', /^it redirects to '127\.0\.0\.1'$/],
    ['file:///etc/passwd', /no web address$/],
    [`${'java'}script:alert(1)`, /no web address$/],
    ['data:text/html,x', /no web address$/],
    ['gopher://127.0.0.1:6379/x', /no web address$/],
    ['https://good.example@evil.example/', /no web address$/],
    ['http://', /no web address$/],
    ['http://[::1', /no web address$/],
    [undefined, /no web address$/],
  ])('does not follow a redirect to %s', async (location, reason) => {
    const { reading, requests, lookup } = await check(
      '/page',
      redirect(302, location),
    );
    expect(reading).toEqual({
      status: 'unknown',
      reason: expect.stringMatching(reason),
      httpStatus: 302,
    });
    expect(reading).not.toHaveProperty(
      'reason',
      expect.stringContaining('s3cret'),
    );
    expect(requests).toEqual(['HEAD /page']);
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it('hangs up on a body without an end', async () => {
    let sent = 0;
    const { reading, listener } = await check('/', (request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      response.writeHead(200);
      const chunk = Buffer.alloc(64 * 1024);
      const send = () => {
        while (!response.destroyed && response.write(chunk)) {
          sent += chunk.byteLength;
        }
        response.once('drain', send);
      };
      send();
    });
    expect(reading).toEqual({ status: 'works', httpStatus: 200 });
    await listener.ended();
    // What fits into the buffers of the system, which it sends ahead.
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('does not unpack what was packed to burst', async () => {
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
    const { reading, listener } = await check('/', (request, response) => {
      response.writeHead(request.method === 'HEAD' ? 405 : 200, {
        'content-encoding': 'gzip',
      });
      response.end(bomb);
    });
    expect(reading).toEqual({ status: 'works', httpStatus: 200 });
    await listener.ended();
  });

  it.each([
    ['says nothing', () => {}],
    [
      'never ends its headers',
      (socket: NodeJS.WritableStream) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => socket.write('X-More: 1\r\n'), 20);
        socket.once('close', () => clearInterval(timer));
      },
    ],
    [
      'announces an answer again and again',
      (socket: NodeJS.WritableStream) => {
        const hint = 'HTTP/1.1 103 Early Hints\r\n\r\n';
        const timer = setInterval(() => socket.write(hint), 20);
        socket.once('close', () => clearInterval(timer));
      },
    ],
  ])('does not wait for a host that %s', async (_, treat) => {
    const { reading, listener } = await check('/', await listenRaw(treat), {
      timeoutMs: 150,
    });
    expect(reading).toEqual({
      status: 'unknown',
      reason: 'its host did not answer within 0.15 seconds',
    });
    await listener.ended();
  });

  it.each([
    [
      `HTTP/1.1 200 OK\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`,
      'its host answers with too much at once',
    ],
    [
      `HTTP/1.1 200 OK\r\n${'X-Many: 1\r\n'.repeat(4_000)}\r\n`,
      'its host answers with too much at once',
    ],
    ['SSH-2.0-Server\r\n', 'its host does not answer as a web server does'],
    [
      '-ERR unknown command\r\n',
      'its host does not answer as a web server does',
    ],
    ['', 'its host ended the connection'],
    [
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
      'its host could not be asked',
    ],
  ])('survives a host that answers otherwise %#', async (text, reason) => {
    const listener = await listenRaw(socket => {
      socket.once('data', () => socket.end(text));
    });
    const { reading } = await check('/', listener);
    expect(reading).toEqual({ status: 'unknown', reason });
  });

  it('does not speak plainly where encryption was asked for', async () => {
    const { reading, requests } = await check('/', statuses({ HEAD: 200 }), {
      scheme: 'https',
    });
    expect(reading).toEqual({
      status: 'unknown',
      reason: 'its host and this portal have no encryption in common',
    });
    expect(requests).toEqual([]);
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /not one that this portal trusts$/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /not one that this portal trusts$/],
    ['CERT_HAS_EXPIRED', /has expired$/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /is that of another host$/],
    ['EHOSTUNREACH', /^its host cannot be reached$/],
    ['EANY', /^its host could not be asked$/],
  ])('explains %s in plain words', (code, reason) => {
    const error = Object.assign(new Error('secret'), { code });
    expect(judgeFailure(error)).toEqual({
      status: 'unknown',
      reason: expect.stringMatching(reason),
    });
  });

  it('does not call a host dead that refuses the connection', async () => {
    const closed = await listen(() => {});
    await closed.close();
    const { reading } = await check('/', { ...closed, close: async () => {} });
    expect(reading).toEqual({
      status: 'unknown',
      reason: 'its host refuses the connection',
    });
  });

  it('calls an address dead whose host does not exist, and no other', async () => {
    const failing = (code: string) => async () => {
      throw Object.assign(new Error(`getaddrinfo ${code}`), { code });
    };
    const of = async (lookup: LinkCheckOptions['lookup']) =>
      (await check('/', () => {}, { lookup, timeoutMs: 100 })).reading;
    expect(await of(failing('ENOTFOUND'))).toEqual({
      status: 'dead',
      reason: 'its host does not exist',
    });
    const unknown = {
      status: 'unknown',
      reason: 'its host could not be looked up',
    };
    expect(await of(failing('EAI_AGAIN'))).toEqual(unknown);
    expect(await of(async () => [])).toEqual(unknown);
    expect(await of(() => new Promise(() => {}))).toEqual({
      status: 'unknown',
      reason: 'its host did not answer within 0.1 seconds',
    });
  });

  it('tries the next address of a host where one refuses the connection', async () => {
    const { reading } = await check('/', statuses({ HEAD: 200 }), {
      lookup: async () => [{ address: '127.0.0.9', family: 4 }, HERE],
    });
    expect(reading).toEqual({ status: 'works', httpStatus: 200 });
  });

  it('stops at once when told so, with the reason that was given', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('The portal is closing');
    const listener = await listen(() => controller.abort(reason));
    await expect(check('/', listener, { signal })).rejects.toBe(reason);
    await listener.ended();
    await expect(check('/', listener, { signal })).rejects.toBe(reason);
    expect(listener.connections.opened).toBe(1);
  });
});
