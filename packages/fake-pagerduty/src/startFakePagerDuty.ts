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
import express, { Router } from 'express';
import { Access } from './access';
import type { FakePagerDutyData } from './data';
import { Faults } from './faults';
import { addHumanPages } from './humanPages';
import { Resources } from './resources';
import { addRestRoutes } from './restRoutes';

/** One request that came in. */
export type FakeRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization?: string;
};

/** A PagerDuty that runs. */
export type FakePagerDuty = {
  /** To be configured as `pagerDuty.apiBaseUrl`; `/oauth/token` is there too. */
  url: string;
  /** May be changed while it runs. */
  data: FakePagerDutyData;
  /** The newest requests to the API and for tokens, oldest first. */
  requests: FakeRequest[];
  faults: Faults;
  access: Access;
  close(): Promise<void>;
};

const KEPT_REQUESTS = 10_000;

/**
 * Starts a PagerDuty on loopback. It knows what `data` says, computes who is on call from the clock, and pages nobody.
 */
export async function startFakePagerDuty(options: {
  /** Any free one unless told. */
  port?: number;
  data: FakePagerDutyData;
  /** API tokens that are accepted; every one unless told. */
  tokens?: string[];
  now?: () => Date;
}): Promise<FakePagerDuty> {
  const { data } = options;
  const now = () => (options.now?.() ?? new Date()).getTime();
  const requests: FakeRequest[] = [];
  const faults = new Faults();
  const access = new Access({ tokens: options.tokens, now });

  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const router = Router();
  addHumanPages(router, data);
  router.get('/calendars/:name.ics', (request, response, next) => {
    const calendar = data.calendars?.[request.params.name];
    if (calendar === undefined) {
      next();
      return;
    }
    response.type('text/calendar').send(calendar);
  });
  // Where the demo organization once had a runbook: an address that leads nowhere.
  router.get('/runbooks/:name', (_, response) => {
    response.status(404).type('text/plain').send('There is nothing here.\n');
  });
  router.use((request, _, next) => {
    requests.push({
      method: request.method,
      path: request.path,
      query: new URL(request.originalUrl, url).searchParams,
      authorization: request.headers.authorization,
    });
    requests.splice(0, requests.length - KEPT_REQUESTS);
    next();
  });
  access.addIdentity(router);
  router.use(access.check);
  addRestRoutes(router, {
    data,
    faults,
    resources: new Resources({ url, data }),
    now,
  });
  app.use(router);
  app.use((_, response) => {
    response.status(404).json({ error: { message: 'Not Found', code: 2100 } });
  });

  return {
    url,
    data,
    requests,
    faults,
    access,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
