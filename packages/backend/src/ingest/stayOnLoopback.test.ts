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
import { stayOnLoopback } from './stayOnLoopback';

describe('stayOnLoopback', () => {
  it('lets no connection leave the machine, and tells of those that wanted to', async () => {
    const server = createServer((_, res) => res.end('hello'));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const refused: string[] = [];
    const undo = stayOnLoopback(host => refused.push(host));
    try {
      for (const host of ['127.0.0.1', 'localhost']) {
        const response = await fetch(`http://${host}:${port}`);
        await expect(response.text()).resolves.toBe('hello');
      }
      for (const url of ['http://192.0.2.1', 'https://catalog.example.com']) {
        await expect(fetch(url)).rejects.toThrow('fetch failed');
      }
      expect(refused).toEqual(['192.0.2.1', 'catalog.example.com']);
    } finally {
      undo();
      server.closeAllConnections();
      server.close();
    }
  });
});
