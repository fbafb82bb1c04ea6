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

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { DemoDecisions, type DemoDecision } from './DemoDecisions';

const decisions: DemoDecision[] = ['7', '8'].map(cycle => ({
  product: 'gateway',
  cycle,
  entityRefs: ['component:default/pay'],
  decision: { kind: 'acceptRisk', reason: 'For the demo', alternatives: [] },
}));

/** A portal that lets the guest in and knows technologies after a while. */
async function startPortal(options: { guestFrom: number; knownFrom: number }) {
  const made = new Map<string, unknown>();
  const asked: string[] = [];
  let rounds = 0;
  const server: Server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '', 'http://portal');
    const answer = (status: number, body: object) => {
      res.writeHead(status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(body));
    };
    if (url.pathname === '/api/auth/guest/refresh') {
      rounds += 1;
      if (rounds < options.guestFrom) {
        answer(404, {});
      } else {
        answer(200, { backstageIdentity: { token: 'guest' } });
      }
      return;
    }
    asked.push(`${req.method} ${req.headers.authorization}`);
    if (req.method === 'GET') {
      const cycle = String(url.searchParams.get('cycle'));
      const items = [{ decision: made.get(cycle) }];
      if (rounds < options.knownFrom) {
        answer(404, {});
      } else {
        answer(200, { items, version: `read-${cycle}` });
      }
      return;
    }
    let text = '';
    for await (const chunk of req) {
      text += chunk;
    }
    const body = JSON.parse(text);
    if (req.headers['if-match'] === `"read-${body.cycle}"`) {
      made.set(body.cycle, body);
      answer(200, { items: [], version: '' });
    } else {
      answer(412, {});
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...{ made, asked },
    base: `http://127.0.0.1:${port}/api`,
    close: async () =>
      await new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function createDemo(base: string, giveUpAfterMs?: number) {
  const logger = {
    error: jest.fn(),
    warn: jest.fn(),
    info: jest.fn(),
    debug: jest.fn(),
    child: (): LoggerService => logger,
  };
  const demo = new DemoDecisions({
    ...{ decisions, logger, giveUpAfterMs, pauseMs: 5 },
    discovery: {
      getBaseUrl: async pluginId => `${base}/${pluginId}`,
      getExternalBaseUrl: async pluginId => `${base}/${pluginId}`,
    },
  });
  return { demo, logger };
}

describe('DemoDecisions', () => {
  it('decides as the guest as soon as guest and technologies are known', async () => {
    const portal = await startPortal({ guestFrom: 3, knownFrom: 6 });
    try {
      await createDemo(portal.base).demo.make();
      expect(new Set(portal.made.values())).toEqual(new Set(decisions));
      expect(new Set(portal.asked)).toEqual(
        new Set(['GET Bearer guest', 'PUT Bearer guest']),
      );
    } finally {
      await portal.close();
    }
  });

  it('leaves alone what was decided already', async () => {
    const portal = await startPortal({ guestFrom: 0, knownFrom: 0 });
    try {
      portal.made.set('7', 'by somebody');
      await createDemo(portal.base).demo.make();
      expect([...portal.made]).toEqual([
        ['7', 'by somebody'],
        ['8', decisions[1]],
      ]);
    } finally {
      await portal.close();
    }
  });

  it('gives up after a while and says so', async () => {
    const portal = await startPortal({ guestFrom: 0, knownFrom: Infinity });
    try {
      const { demo, logger } = createDemo(portal.base, 30);
      await demo.make();
      expect(portal.made.size).toBe(0);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    } finally {
      await portal.close();
    }
  });

  it('ends when the portal does', async () => {
    const portal = await startPortal({ guestFrom: 0, knownFrom: Infinity });
    try {
      const { demo, logger } = createDemo(portal.base);
      const making = demo.make();
      demo.close();
      await making;
      expect(logger.warn).not.toHaveBeenCalled();
      expect(logger.info).not.toHaveBeenCalled();
    } finally {
      await portal.close();
    }
  });
});
