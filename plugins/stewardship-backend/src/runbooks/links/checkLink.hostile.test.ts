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

import http, { type RequestOptions } from 'node:http';
import type { LookupAddress } from 'node:dns';
import { mockServices } from '@backstage/backend-test-utils';
import { listen, type Listener } from './__testUtils__/listen';
import { AllowedHosts } from './AllowedHosts';
import { checkLink, type HostLookup } from './checkLink';
import { isPublicAddress } from './publicAddress';

/** Ways to have a portal ask its own machine or network. `PORT` is where something listens on it. */
const PAYLOADS = [
  // This machine, written plainly and in disguise.
  'http://127.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://127.255.255.254:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0x7F.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://0177.0x0.0.01:PORT/',
  'http://017700000001:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://①②⑦.⓪.⓪.①:PORT/',
  'http://127。0。0。1:PORT/',
  'http://127.0.0.1:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://00000000:PORT/',
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[::ffff:0:127.0.0.1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[64:ff9b:1::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[2001:0:7f00:1::]:PORT/',
  // By name, which the resolver of this test takes for this machine.
  'http://localhost:PORT/',
  'http://localhost.:PORT/',
  'http://LOCALHOST:PORT/',
  'http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/',
  'http://any.localhost:PORT/',
  'http://localhost.localdomain:PORT/',
  'http://127.0.0.1.resolver.example:PORT/',
  'http://xn--wki-8cd.northline.example:PORT/',
  'http://wіki.northline.example:PORT/',
  'http://wiki.northline.example.:PORT/',
  'https://127.0.0.1:PORT/',
  'https://localhost:PORT/',
  'https://[::1]:PORT/',
  // Its network, and the cloud around it.
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://169.254.43518/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://0xA9FEA9FE/latest/meta-data/',
  'http://0251.0376.0251.0376/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/latest/meta-data/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://[fe80::1]/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://metadata/computeMetadata/v1/',
  'http://100.100.100.200/latest/meta-data/',
  'http://192.0.0.192/opc/v1/',
  'http://168.63.129.16/machine',
  'http://127.0.0.1:22/',
  'http://localhost:5432/',
  'http://[::1]:6379/',
  'http://255.255.255.255/',
  'http://224.0.0.1/',
  // What readers and parsers of addresses see differently.
  'http://good.example@127.0.0.1:PORT/',
  'http://good.example:80@127.0.0.1:PORT/',
  'http://good.example%40127.0.0.1:PORT/',
  'http://127.0.0.1:PORT@good.example/',
  'http://@127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT/',
  'http:/\\127.0.0.1:PORT/',
  'http://\\127.0.0.1:PORT/',
  'http:127.0.0.1:PORT/',
  'http:/127.0.0.1:PORT/',
  'http:///127.0.0.1:PORT/',
  '//127.0.0.1:PORT/',
  '\\\\127.0.0.1\\share',
  'http://good.example\\@127.0.0.1:PORT/',
  'http://127.0.0.1\\@good.example:PORT/',
  'http://127.0.0.1:PORT#@good.example/',
  'http://127.0.0.1:PORT?@good.example/',
  'http://127.0.0.1\t:PORT/',
  'ht\ttp://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT/\r\nX-Injected: 1',
  'http://127.0.0.1\r\n:PORT/',
  ' http://127.0.0.1:PORT/',
  '\u0000http://127.0.0.1:PORT/',
  'http://127.0.0.1:PORT/\u0000',
  'http://127.0.0.1\u3000:PORT/',
  // Other schemes.
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/_SET%20x%201',
  'dict://127.0.0.1:PORT/info',
  'ldap://127.0.0.1:PORT/',
  'ws://127.0.0.1:PORT/',
  'unix:/var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/info',
  `${'java'}script:fetch("http://127.0.0.1:PORT/")`,
  'data:text/html,x',
  'blob:http://127.0.0.1:PORT/x',
  'view-source:http://127.0.0.1:PORT/',
  'url:http://127.0.0.1:PORT/',
  '',
  `http://127.0.0.1:PORT/${'x'.repeat(10_000)}`,
];

const PRIVATE_ADDRESSES = [
  '0.0.0.0',
  '0.1.2.3',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::10.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:168.63.129.16',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::7f00:1',
  '100::1',
  '2001::7f00:1',
  '2001:db8::1',
  '2001:10::1',
  '2001:20::1',
  '2002:7f00:1::1',
  '2002:a9fe:a9fe::',
  '3fff::1',
  '5f00::1',
  '4000::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  // What no resolver answers.
  '',
  'localhost',
  '127.1',
  '0x8080808',
  '134744072',
  '8.8.8',
  '8.8.8.8/32',
  '8.8.8.8 ',
];

const PUBLIC_ADDRESSES = [
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '::ffff:8.8.8.8',
  '2606:4700::1111',
  '2a00:1450::1',
];

const HERE = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];
const WIKI = 'wiki.northline.example';

let here: Listener[];

beforeAll(async () => {
  here = [await listen((_, response) => response.end())];
  // Where there is no IPv6, nothing can be reached by it.
  const v6 = await listen((_, response) => response.end(), '::1').catch(
    () => undefined,
  );
  here.push(...(v6 ? [v6] : []));
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  await Promise.all(here.map(listener => listener.close()));
});

function opened(): number {
  return here.reduce((sum, { connections }) => sum + connections.opened, 0);
}

function atAll(payloads: string[]): string[] {
  return here.flatMap(({ port }) =>
    payloads.map(payload => payload.replace('PORT', String(port))),
  );
}

async function check(options: {
  url: string;
  lookup: HostLookup;
  allowed?: Pick<AllowedHosts, 'allows'>;
  allowPrivate?: boolean;
}) {
  return await checkLink({
    allowed: { allows: () => true },
    signal: new AbortController().signal,
    timeoutMs: 2_000,
    ...options,
  });
}

/** Notes what would be connected to, and refuses it. */
function noteConnections(): (string | LookupAddress[])[] {
  const dialed: (string | LookupAddress[])[] = [];
  const request = http.request;
  const fake = (options: RequestOptions) =>
    request({
      ...options,
      lookup: (hostname, how, callback) =>
        options.lookup?.(hostname, how, (_, found) => {
          dialed.push(found);
          callback(new Error('Nothing is sent by this test'), []);
        }),
    });
  jest.spyOn(http, 'request').mockImplementation(fake as typeof request);
  return dialed;
}

describe('checkLink, where it is led astray', () => {
  it('reaches nothing on this machine by any address, even where all hosts are allowed', async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    const before = opened();
    for (const url of atAll(PAYLOADS)) {
      const lookup = jest.fn(async () => HERE);
      const { status } = await check({ url, lookup });
      expect([url, status]).toEqual([url, 'skipped']);
      expect(lookup.mock.calls.length).toBeLessThanOrEqual(1);
    }
    expect(opened()).toBe(before);
  });

  it('does not even look up the name of a host that is not allowed', async () => {
    const allowed = AllowedHosts.fromConfig(
      mockServices.rootConfig({
        data: { backend: { reading: { allow: [{ host: WIKI }] } } },
      }),
    );
    const lookup = jest.fn(async () => HERE);
    for (const url of atAll(PAYLOADS)) {
      const { status } = await check({ url, lookup, allowed });
      expect([url, status]).toEqual([url, 'skipped']);
    }
    expect(lookup).not.toHaveBeenCalled();
  });

  it('would be seen here if it reached this machine', async () => {
    const before = opened();
    const { port } = here[0];
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', 'localhost']) {
      const url = `http://${host}:${port}/`;
      const lookup = async () => HERE.slice(0, 1);
      expect(await check({ url, lookup, allowPrivate: true })).toEqual({
        status: 'works',
        httpStatus: 200,
      });
    }
    expect(opened()).toBe(before + 4);
  });

  it('knows the addresses of the internet from all others', () => {
    expect(PRIVATE_ADDRESSES.filter(isPublicAddress)).toEqual([]);
    expect(PUBLIC_ADDRESSES.filter(isPublicAddress)).toEqual(PUBLIC_ADDRESSES);
  });

  it('asks no allowed host whose name leads elsewhere, be it by one of many addresses', async () => {
    const dialed = noteConnections();
    const good = { address: '8.8.8.8', family: 4 };
    for (const address of PRIVATE_ADDRESSES) {
      const bad = { address, family: address.includes(':') ? 6 : 4 };
      for (const answer of [[bad], [good, bad], [bad, good]]) {
        const url = `http://${WIKI}/`;
        const reading = await check({ url, lookup: async () => answer });
        expect([address, reading]).toEqual([
          address,
          { status: 'skipped', reason: 'its host is not one of the internet' },
        ]);
      }
    }
    expect(dialed).toEqual([]);
  });

  it('connects to what it has looked at, though the name leads elsewhere a moment later', async () => {
    const dialed = noteConnections();
    const good = [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ];
    const lookup = jest.fn<Promise<LookupAddress[]>, [string]>(
      async () => HERE,
    );
    lookup.mockResolvedValueOnce(good);
    const before = opened();
    const url = `http://${WIKI}:${here[0].port}/`;
    expect(await check({ url, lookup })).toEqual({
      status: 'unknown',
      reason: 'its host could not be asked',
    });
    expect(lookup.mock.calls).toEqual([[WIKI]]);
    expect(dialed).toEqual([good]);
    // The next check looks again, and sees where the name leads by now.
    expect(await check({ url, lookup })).toMatchObject({ status: 'skipped' });
    expect(lookup).toHaveBeenCalledTimes(2);
    expect(dialed).toHaveLength(1);
    expect(opened()).toBe(before);
  });

  it('sends nothing where something else has made the connection', async () => {
    const request = http.request;
    const { port, requests } = here[0];
    const before = requests.length;
    const elsewhere = (options: RequestOptions) =>
      request({ ...options, hostname: '127.0.0.1' });
    jest.spyOn(http, 'request').mockImplementation(elsewhere as typeof request);
    const url = `http://${WIKI}:${port}/`;
    const lookup = async () => [{ address: '8.8.8.8', family: 4 }];
    expect(await check({ url, lookup })).toEqual({
      status: 'unknown',
      reason: 'its host could not be asked',
    });
    expect(requests).toHaveLength(before);
  });
});
