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

import type { LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isSameAddress } from './publicAddress';

/** What a host says before it says anything else. */
export type WebAnswer = { httpStatus: number; location?: string };

const MAX_HEADER_BYTES = 16 * 1024;

/**
 * Asks once and follows nothing. Connects to one of the addresses given and to nothing else, whatever the name of the host
 * leads to by now. Neither reads nor unpacks what comes after the headers. Throws what the connection throws, and what the
 * signal makes of it.
 */
export async function askForHeaders(options: {
  url: URL;
  method: 'HEAD' | 'GET';
  /** At least one. */
  addresses: LookupAddress[];
  signal: AbortSignal;
}): Promise<WebAnswer> {
  const { url, method, addresses, signal } = options;
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return await new Promise((resolve, reject) => {
    let answer: WebAnswer | undefined;
    const asked = request({
      ...{ method, signal, lookup: pinTo(addresses) },
      protocol: url.protocol,
      hostname: bareHostname(url),
      port: url.port || undefined,
      path: `${url.pathname}${url.search}`,
      // One of its own: no connection and no session is kept for others.
      agent: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      headers: {
        Accept: '*/*',
        'Accept-Encoding': 'identity',
        'User-Agent': 'backstage-stewardship-link-check',
      },
    });
    asked.on('socket', socket => {
      // Whoever replaces the agents of a process, as those who need a proxy do, has the name resolved elsewhere.
      const verify = () => {
        const { remoteAddress = '' } = socket;
        if (!addresses.some(a => isSameAddress(a.address, remoteAddress))) {
          asked.destroy(new Error('Connected to another address'));
        }
      };
      if (socket.connecting) {
        socket.once('connect', verify);
      } else {
        verify();
      }
    });
    asked.on('response', ({ statusCode = 0, headers: { location } }) => {
      answer = { httpStatus: statusCode, location };
      asked.destroy();
    });
    asked.on('error', error => {
      // Ending the transfer is an error as well.
      if (!answer) {
        reject(error);
      }
    });
    asked.on('close', () => {
      if (answer) {
        resolve(answer);
      } else {
        reject(new Error('Closed without an answer'));
      }
    });
    asked.end();
  });
}

/** As the resolver and the connection want it: an IPv6 address without its brackets. */
export function bareHostname({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function pinTo(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    if (all) {
      callback(null, addresses);
    } else {
      const [{ address, family }] = addresses;
      callback(null, address, family);
    }
  };
}
