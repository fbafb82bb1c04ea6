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
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import { readEndOfLifeConfig } from '../config';
import { EndoflifeDateProvider } from '../EndoflifeDateProvider';
import { createSource } from '../sources/createSource';

const running: Server[] = [];

/** A server on the loopback interface that notes what it is asked, closed by `closeAll`. */
export async function startServer(handler: RequestListener) {
  const requests: { url: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url ?? '', headers: request.headers });
    handler(request, response);
  });
  running.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { host, url: `http://${host}`, requests };
}

/** A server that answers everything with this. */
export function startAnswering(body: unknown) {
  return startServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
}

export async function closeAll(): Promise<void> {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  }
}

/** Reads as a backend with this section `endOfLife` does. */
export function createReader(
  endOfLife: Record<string, string>,
  urlReader: UrlReaderService = mockServices.urlReader.mock(),
) {
  const root = mockServices.rootConfig({
    data: {
      endOfLife: { timeout: 'PT5S', ...endOfLife },
    },
  });
  const config = readEndOfLifeConfig(root);
  if (config.status === 'off') {
    throw new Error('It is switched off');
  }
  const provider = new EndoflifeDateProvider({
    source: createSource({ source: config.source, urlReader }),
    timeoutMs: config.timeoutMs,
  });
  return (
    etag?: string,
    signal = new AbortController().signal,
  ): Promise<LifecycleReading> => provider.readProducts({ etag, signal });
}
