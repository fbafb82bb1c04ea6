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
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import type {
  RunbookText,
  RunbookTextPage,
} from '@backstage-stewardship/plugin-stewardship-common';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { RunbookCollatorFactory } from '../RunbookCollatorFactory';

export const LOCATION = '/catalog/:namespace/:kind/:name/ownership?runbook=:id';

/** What the server says to one request: a page, or whatever else it is up to. */
export type Answer =
  | RunbookTextPage
  | ((request: IncomingMessage, response: ServerResponse) => void);

export function runbook(id: string, changes?: Partial<RunbookText>) {
  return {
    id,
    title: `Runbook ${id}`,
    text: 'Look at the disk first.',
    home: { ref: 'component:default/checkout', known: true },
    failureModes: ['capacity'],
    alerts: ['CheckoutDiskFull'],
    ...changes,
  };
}

const closing: (() => Promise<void>)[] = [];

/** Ends what `startStewardship` has started. */
export async function closeAll(): Promise<void> {
  await Promise.all(closing.splice(0).map(close => close()));
}

/** A stewardship backend on the loopback that gives these answers in turn, and a collator that asks it. */
export async function startStewardship(answers: Answer[]) {
  const requests: { url: URL; authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    requests.push({
      url: new URL(url, 'http://localhost'),
      authorization: headers.authorization,
    });
    const answer = answers[requests.length - 1];
    if (typeof answer === 'function') {
      answer(request, response);
    } else {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer));
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });
  const { port } = server.address() as AddressInfo;
  const factory = RunbookCollatorFactory.create({
    auth: mockServices.auth({ pluginId: 'search' }),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
    }),
    locationTemplate: LOCATION,
  });
  return { factory, requests };
}

/** All documents in the order in which an indexer gets them, and the error that it gets. */
export async function collate(factory: RunbookCollatorFactory) {
  const collator = await factory.getCollator();
  return await TestPipeline.fromCollator(collator).execute();
}
