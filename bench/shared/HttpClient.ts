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

import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { OWN_REQUEST } from './OutgoingCalls';

export type HttpAnswer = {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: number;
  ms: number;
};

/** Asks over real sockets on loopback, with connections that stay open, as a browser does. */
export class HttpClient {
  readonly #agent = new Agent({ keepAlive: true });
  readonly port: number;
  token: string | undefined;

  constructor(options: { port: number }) {
    this.port = options.port;
  }

  async get(
    path: string,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    return await this.#send({ path, headers });
  }

  async post(
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    return await this.#send({
      path,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #send(options: {
    path: string;
    headers: Record<string, string>;
    body?: string;
  }): Promise<HttpAnswer> {
    const { path, headers, body } = options;
    const started = performance.now();
    return await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          agent: this.#agent,
          host: '127.0.0.1',
          port: this.port,
          method: body === undefined ? 'GET' : 'POST',
          path,
          headers: {
            [OWN_REQUEST]: '1',
            ...(this.token && { authorization: `Bearer ${this.token}` }),
            ...headers,
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = Buffer.concat(chunks);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: answer.toString('utf8'),
              bytes: answer.length,
              ms: performance.now() - started,
            });
          });
        },
      );
      outgoing.on('error', error => {
        // The server closes connections on which nothing happens. Browsers then ask once more, too.
        if (outgoing.reusedSocket && 'code' in error) {
          this.#send(options).then(resolve, reject);
        } else {
          reject(error);
        }
      });
      outgoing.end(body);
    });
  }

  async json<T>(path: string): Promise<T> {
    const { status, body } = await this.get(path);
    if (status !== 200) {
      throw new Error(`'${path}' answered ${status}: ${body.slice(0, 500)}`);
    }
    return JSON.parse(body);
  }

  close(): void {
    this.#agent.destroy();
  }
}
