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

import { setImmediate as nextTurn } from 'node:timers/promises';
import { listen, type Listener } from './__testUtils__/listen';
import type { HostLookup } from './checkLink';
import { LinkCheck, type LinkFinding } from './LinkCheck';

const lookup: HostLookup = async () => [{ address: '127.0.0.1', family: 4 }];

const listeners: Listener[] = [];

afterEach(async () => {
  await Promise.all(listeners.splice(0).map(listener => listener.close()));
});

function start(options?: { lookup?: HostLookup; pauseMs?: number }) {
  return new LinkCheck({
    allowed: { allows: () => true },
    allowPrivate: true,
    ...{ lookup, pauseMs: 0, timeoutMs: 60_000 },
    ...options,
  });
}

/** A listener that holds back its answers until it is told to give them. */
async function hold(options?: { status?: number }) {
  const held: (() => void)[] = [];
  const current = new Map<string, number>();
  const most = new Map<string, number>();
  const times: number[] = [];
  let isHeld = true;
  let reached = { count: Infinity, tell: () => {} };
  const listener = await listen((request, response) => {
    const host = String(request.headers.host).split(':')[0];
    const count = (current.get(host) ?? 0) + 1;
    current.set(host, count);
    most.set(host, Math.max(count, most.get(host) ?? 0));
    times.push(performance.now());
    const answer = () => {
      current.set(host, (current.get(host) ?? 0) - 1);
      response.writeHead(options?.status ?? 204).end();
    };
    if (isHeld) {
      held.push(answer);
    } else {
      answer();
    }
    if (held.length >= reached.count) {
      reached.tell();
    }
  });
  listeners.push(listener);
  return {
    ...{ listener, held, most, times },
    /** Once so many answers are held back. */
    reaches: (count: number) =>
      new Promise<void>(tell => {
        reached = { count, tell };
        if (held.length >= count) {
          tell();
        }
      }),
    release: () => {
      isHeld = false;
      held.splice(0).forEach(answer => answer());
    },
  };
}

async function collect(findings: AsyncIterable<LinkFinding>) {
  const collected: LinkFinding[] = [];
  for await (const finding of findings) {
    collected.push(finding);
  }
  return collected;
}

function addresses(options: { hosts: number; pages: number; port: number }) {
  const { hosts, pages, port } = options;
  return Array.from({ length: hosts * pages }, (_, index) => {
    const host = `host-${index % hosts}.northline.example`;
    return `http://${host}:${port}/${Math.floor(index / hosts)}`;
  });
}

const { signal } = new AbortController();

describe('LinkCheck', () => {
  it('asks eight hosts at once, and each for one page at a time', async () => {
    const server = await hold();
    const { port } = server.listener;
    const urls = addresses({ hosts: 20, pages: 6, port });
    const reached = server.reaches(8);
    const collected = collect(start().run({ urls, signal }));
    await reached;
    for (let turn = 0; turn < 50; turn += 1) {
      await nextTurn();
    }
    expect(server.held).toHaveLength(8);
    expect([...server.most.values()]).toEqual(Array(8).fill(1));
    server.release();
    const findings = await collected;
    expect(findings.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(findings.map(({ reading }) => reading.status)).toEqual(
      urls.map(() => 'works'),
    );
    expect([...server.most.values()]).toEqual(Array(20).fill(1));
    expect(server.listener.requests).toHaveLength(120);
  });

  it('takes several ports and schemes of a host, in any letters, for one host', async () => {
    const one = await hold();
    const other = await hold();
    const collected = collect(
      start().run({
        urls: [
          `http://wiki.northline.example:${one.listener.port}/1`,
          `http://WIKI.Northline.example:${other.listener.port}/2`,
          `https://wiki.northline.example:${other.listener.port}/3`,
        ],
        signal,
      }),
    );
    await one.reaches(1);
    for (let turn = 0; turn < 50; turn += 1) {
      await nextTurn();
    }
    expect(other.listener.connections.opened).toBe(0);
    one.release();
    other.release();
    expect((await collected).map(({ reading }) => reading.status)).toEqual([
      'works',
      'works',
      'unknown',
    ]);
  });

  it('leaves a host alone for a while between two requests', async () => {
    const server = await hold({ status: 404 });
    server.release();
    const { port } = server.listener;
    const urls = addresses({ hosts: 1, pages: 2, port });
    await collect(start({ pauseMs: 60 }).run({ urls, signal }));
    expect(server.listener.requests).toEqual([
      'HEAD /0',
      'GET /0',
      'HEAD /1',
      'GET /1',
    ]);
    const gaps = server.times.slice(1).map((time, i) => time - server.times[i]);
    // Timers of the system may be early by a moment.
    expect(Math.min(...gaps)).toBeGreaterThan(55);
  });

  it('pauses a quarter of a second unless told otherwise', async () => {
    const server = await hold();
    server.release();
    const { port } = server.listener;
    const urls = addresses({ hosts: 1, pages: 2, port });
    await collect(start({ pauseMs: undefined }).run({ urls, signal }));
    expect(server.times[1] - server.times[0]).toBeGreaterThan(245);
  });

  it('asks each address once, and does not pause for those that it may not ask', async () => {
    const server = await hold();
    server.release();
    const url = `http://wiki.northline.example:${server.listener.port}/`;
    const wrong = Array.from({ length: 500 }, (_, i) => `javascript:${i}`);
    const findings = await collect(
      start({ pauseMs: 1_000 }).run({
        urls: [...wrong, 'none', '', url, url],
        signal,
      }),
    );
    expect(findings).toHaveLength(503);
    expect(
      findings.filter(({ reading }) => reading.status === 'skipped'),
    ).toHaveLength(502);
    expect(server.listener.requests).toEqual(['HEAD /']);
  });

  it.each([
    ['asks not to be asked so often', 429],
    ['hangs up', undefined],
  ])(
    'leaves the rest of a host that %s for the next time',
    async (_, status) => {
      const listener = await listen((request, response) => {
        if (status) {
          response.writeHead(status).end();
        } else {
          request.socket.destroy();
        }
      });
      listeners.push(listener);
      const urls = addresses({ hosts: 1, pages: 50, port: listener.port });
      const findings = await collect(start().run({ urls, signal }));
      expect(findings.map(({ url }) => url)).toEqual(urls);
      expect(new Set(findings.map(f => f.reading.status))).toEqual(
        new Set(['unknown']),
      );
      expect(listener.requests).toHaveLength(3);
    },
  );

  it('stops at once when told so, and hangs up', async () => {
    const server = await hold();
    const { port } = server.listener;
    const controller = new AbortController();
    const reason = new Error('The portal is closing');
    const urls = addresses({ hosts: 20, pages: 6, port });
    const collected = collect(start().run({ urls, signal: controller.signal }));
    await server.reaches(8);
    controller.abort(reason);
    await expect(collected).rejects.toBe(reason);
    await server.listener.ended();
    expect(server.listener.connections.opened).toBe(8);
  });

  it('stops while it pauses, too, and before it has begun', async () => {
    const server = await hold();
    server.release();
    const controller = new AbortController();
    const reason = new Error('The portal is closing');
    const urls = addresses({ hosts: 2, pages: 2, port: server.listener.port });
    const check = start({ pauseMs: 60_000 });
    const findings = check.run({ urls, signal: controller.signal });
    await findings.next();
    await findings.next();
    const third = findings.next();
    controller.abort(reason);
    await expect(third).rejects.toBe(reason);
    const never = check.run({ urls, signal: controller.signal });
    await expect(never.next()).rejects.toBe(reason);
    expect(server.listener.requests).toHaveLength(2);
  });

  it('hangs up where nobody wants to know any more', async () => {
    const server = await hold();
    const { port } = server.listener;
    const urls = ['none', ...addresses({ hosts: 7, pages: 2, port })];
    const reached = server.reaches(7);
    for await (const finding of start().run({ urls, signal })) {
      expect(finding.url).toBe('none');
      await reached;
      break;
    }
    await server.listener.ended();
    expect(server.listener.connections.opened).toBe(7);
  });

  it('has nothing to say about nothing', async () => {
    expect(await collect(start().run({ urls: [], signal }))).toEqual([]);
  });
});
