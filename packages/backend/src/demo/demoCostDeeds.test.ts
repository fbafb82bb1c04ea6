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

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { DemoDeeds } from './DemoDeeds';
import { demoCostDeeds } from './demoCostDeeds';

const imported: CostImport = {
  id: 'a',
  source: { id: 'cloud', title: 'Cloud' },
  status: 'imported',
  files: [],
  totalFiles: 1,
  startedAt: '2026-11-21T00:00:00.000Z',
  requestedBy: 'user:default/guest',
  rowsRead: 10,
  rowsTaken: 9,
  rowsRejected: 1,
  totals: [],
  unallocated: [],
  periods: [],
  notes: [],
};

/** A portal whose import takes two looks, and that is asked before it is ready. */
async function startPortal(options: {
  latest?: CostImport;
  outcome: Partial<CostImport>;
}) {
  const started: string[] = [];
  let looks = 0;
  let isReady = false;
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '', 'http://portal');
    const answer = (status: number, body: object) => {
      res.writeHead(status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(body));
    };
    if (url.pathname.endsWith('/refresh')) {
      answer(isReady ? 200 : 404, { backstageIdentity: { token: 'guest' } });
      isReady = true;
    } else if (req.method === 'POST') {
      started.push(String(req.headers.authorization));
      answer(202, { ...imported, status: 'running', progress: 0 });
    } else if (url.pathname.endsWith('/a')) {
      looks += 1;
      answer(
        200,
        looks < 2
          ? { ...imported, status: 'running', progress: 0.456 }
          : { ...imported, ...options.outcome },
      );
    } else {
      answer(200, { items: options.latest ? [options.latest] : [] });
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/api`;
  return { base, started, close: () => server.close() };
}

async function importFrom(options: Parameters<typeof startPortal>[0]) {
  const portal = await startPortal(options);
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const logger: LoggerService = {
    ...{ error: say, warn: say, info: say, debug: say },
    child: () => logger,
  };
  const getBaseUrl = async (pluginId: string) => `${portal.base}/${pluginId}`;
  const deeds = new DemoDeeds({ logger, name: 'bills', pauseMs: 5 });
  await deeds.do(
    demoCostDeeds({
      ...{ logger, sources: ['cloud'], lookEveryMs: 1 },
      discovery: { getBaseUrl, getExternalBaseUrl: getBaseUrl },
    }),
  );
  portal.close();
  return { said, started: portal.started };
}

describe('demoCostDeeds', () => {
  it('imports once the portal is ready, and says how far it is', async () => {
    expect(await importFrom({ outcome: {} })).toEqual({
      started: ['Bearer guest'],
      said: [
        'Importing the bills of Cloud: 0 %',
        'Importing the bills of Cloud: 45 %',
        'The bills of Cloud are imported',
        'The bills of the demo are there',
      ],
    });
  });

  it('leaves alone what was imported before', async () => {
    const latest: CostImport = { ...imported, status: 'unchanged' };
    expect(await importFrom({ latest, outcome: {} })).toEqual({
      started: [],
      said: ['The bills of the demo are there'],
    });
  });

  it('says once that it failed, as trying again would fail as well', async () => {
    const latest: CostImport = { ...imported, status: 'failed' };
    const { started, said } = await importFrom({
      latest,
      outcome: { status: 'failed', problem: 'No rows' },
    });
    expect(started).toHaveLength(1);
    expect(said).toContain('The bills of Cloud were not imported');
  });
});
