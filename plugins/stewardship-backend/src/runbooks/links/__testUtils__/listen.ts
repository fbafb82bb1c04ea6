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

import { createServer, type RequestListener, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';

/** A listener on this machine, and what has reached it. */
export type Listener = {
  port: number;
  /** Method and path of each request, in order. */
  requests: string[];
  /** Connections that were opened, and those of them that are still open. */
  connections: { opened: number; open: number };
  /** Once all connections have ended. */
  ended(): Promise<void>;
  close(): Promise<void>;
};

/** Listens for requests at a port of its own. */
export async function listen(
  handler: RequestListener,
  host = '127.0.0.1',
): Promise<Listener> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    handler(request, response);
  });
  return await start({ server, requests, host });
}

/** Listens for connections, and treats them in any way there is. */
export async function listenRaw(
  handler: (socket: net.Socket) => void,
): Promise<Listener> {
  const server = net.createServer(socket => {
    // Those who ask hang up, which is an error here while something is still to be sent.
    socket.on('error', () => {});
    // Who does not listen does not hear either that the other side has hung up.
    socket.resume();
    handler(socket);
  });
  return await start({ server, requests: [], host: '127.0.0.1' });
}

async function start(options: {
  server: Server | net.Server;
  requests: string[];
  host: string;
}): Promise<Listener> {
  const { server, requests, host } = options;
  const connections = { opened: 0, open: 0 };
  const sockets = new Set<net.Socket>();
  let waiting: (() => void)[] = [];
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    connections.opened += 1;
    connections.open += 1;
    socket.on('close', () => {
      sockets.delete(socket);
      connections.open -= 1;
      if (connections.open === 0) {
        waiting.forEach(resume => resume());
        waiting = [];
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    ...{ requests, connections },
    ended: async () => {
      if (connections.open > 0) {
        await new Promise<void>(resolve => waiting.push(resolve));
      }
    },
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      sockets.forEach(socket => socket.destroy());
      await closed;
    },
  };
}
