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

import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readEndOfLifeConfig } from './config';

function readConfig(endOfLife?: JsonValue) {
  return readEndOfLifeConfig(
    mockServices.rootConfig({
      data: endOfLife === undefined ? {} : { endOfLife },
    }),
  );
}

describe('readEndOfLifeConfig', () => {
  it('needs nothing', () => {
    const config = {
      status: 'on',
      source: {
        kind: 'api',
        url: 'https://endoflife.date/api/v1/products/full',
      },
      timeoutMs: 60_000,
    };
    expect(readConfig()).toEqual(config);
    expect(readConfig({})).toEqual(config);
  });

  it.each([
    'https://mirror.example/eol',
    'https://mirror.example/eol/',
    'https://mirror.example/eol//',
    ' https://mirror.example/eol/api',
    'https://mirror.example/eol/api/',
    'https://mirror.example/eol/api/v1',
    'https://mirror.example/eol/api/v1/',
  ])('finds the bulk answer of the mirror %s', baseUrl => {
    expect(readConfig({ baseUrl })).toMatchObject({
      source: {
        kind: 'api',
        url: 'https://mirror.example/eol/api/v1/products/full',
      },
    });
  });

  it('reads a saved answer instead', () => {
    expect(readConfig({ file: 'data/full.json' })).toMatchObject({
      source: { kind: 'file', path: resolve('data/full.json') },
    });
    expect(
      readConfig({ url: 'https://git.example/eol/full.json?token=x' }),
    ).toMatchObject({
      source: { kind: 'url', url: 'https://git.example/eol/full.json?token=x' },
    });
  });

  it('is switched off, and on, also by an environment variable', () => {
    expect(readConfig({ enabled: false })).toEqual({ status: 'off' });
    expect(readConfig({ enabled: 'false' })).toEqual({ status: 'off' });
    expect(readConfig({ enabled: 'true' })).toMatchObject({ status: 'on' });
  });

  it('leaves the keys of other plugins alone', () => {
    expect(readConfig({ helpText: 'Ask us', timeout: 'PT2M' })).toMatchObject({
      status: 'on',
      timeoutMs: 120_000,
    });
  });

  it.each<[section: JsonValue, message: string]>([
    [
      { enabled: 'no' },
      "Invalid configuration 'endOfLife.enabled': 'no' must be true or false",
    ],
    [
      { timeout: '60' },
      "Invalid configuration 'endOfLife.timeout': '60' must be an ISO 8601 duration from PT1S to PT2M",
    ],
    [
      { timeout: 'PT121S' },
      "Invalid configuration 'endOfLife.timeout': 'PT121S' must be an ISO 8601 duration from PT1S to PT2M",
    ],
    [
      { timeout: 60 },
      "Invalid configuration 'endOfLife.timeout': '60' must be an ISO 8601 duration such as PT1M",
    ],
    [{ file: ' ' }, "Invalid configuration 'endOfLife.file': '' must be text"],
    [
      { file: ['a'] },
      "Invalid configuration 'endOfLife.file': 'a list' must be text",
    ],
    [
      { baseUrl: 'endoflife.date' },
      "Invalid configuration 'endOfLife.baseUrl': 'endoflife.date' must be an http or https address without a user name or password",
    ],
    [
      { baseUrl: 'https://mirror.example/?key=canary' },
      "Invalid configuration 'endOfLife.baseUrl': it must not have a ? or #; to read a single file, use endOfLife.url instead",
    ],
    [
      { url: 'file:///etc/canary' },
      "Invalid configuration 'endOfLife.url': it must be an http or https address without a user name or password",
    ],
    [
      { url: 'https://somebody:canary@git.example/full.json' },
      "Invalid configuration 'endOfLife.url': it must be an http or https address without a user name or password",
    ],
    [
      'https://mirror.example',
      "Invalid configuration 'endOfLife': 'https://mirror.example' must be a section with keys such as baseUrl",
    ],
    [
      { file: 'full.json', baseUrl: 'https://mirror.example' },
      "Invalid configuration 'endOfLife': endOfLife.baseUrl and endOfLife.file are both set, and release cycles are read from one place; keep one of them",
    ],
  ])('says what is wrong with %j', (section, message) => {
    expect(() => readConfig(section)).toThrow(
      expect.objectContaining({ name: 'InputError', message }),
    );
  });
});
