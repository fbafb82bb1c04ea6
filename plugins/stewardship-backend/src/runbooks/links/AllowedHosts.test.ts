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

import { mockServices } from '@backstage/backend-test-utils';
import { AllowedHosts } from './AllowedHosts';

function allowing(...allow: { host: string; paths?: string[] }[]) {
  const config = mockServices.rootConfig({
    data: { backend: { reading: { allow } } },
  });
  const allowed = AllowedHosts.fromConfig(config);
  return (urls: string[]) => urls.filter(url => allowed.allows(new URL(url)));
}

describe('AllowedHosts', () => {
  it('allows nothing where nothing is configured', () => {
    const none = AllowedHosts.fromConfig(mockServices.rootConfig());
    expect(none.allows(new URL('https://wiki.northline.example/'))).toBe(false);
    expect(allowing()(['https://wiki.northline.example/'])).toEqual([]);
  });

  it('allows a host by its whole name, at the port of its scheme alone', () => {
    const good = [
      'https://wiki.northline.example/',
      'http://wiki.northline.example/any?page=1',
      'https://WIKI.northline.example:443/',
      'http://wiki.northline.example:80/',
    ];
    const bad = [
      'https://wiki.northline.example./',
      'https://wiki.northline.example.evil.example/',
      'https://evil-wiki.northline.example/',
      'https://evil.example/wiki.northline.example',
      'https://evil.example/?wiki.northline.example',
      'https://evil.example\\@wiki.northline.example/',
      'https://wiki.northline.example@evil.example/',
      'https://wіki.northline.example/', // Cyrillic
      'https://wiki.northline.example:8443/',
      'http://wiki.northline.example:443/',
      'https://wiki.northline.example:80/',
      'http://wiki.northline.example:22/',
      'http://wiki.northline.example:5432/',
      'http://wiki.northline.example:6379/',
      'ftp://wiki.northline.example/',
      'file://wiki.northline.example/etc/passwd',
    ];
    const filter = allowing({ host: 'wiki.northline.example' });
    expect(filter([...good, ...bad])).toEqual(good);
  });

  it('allows what stands in front of a host after a star, but not the host itself', () => {
    const good = [
      'https://wiki.northline.example/',
      'https://old.wiki.northline.example/',
    ];
    const bad = [
      'https://northline.example/',
      'https://.northline.example/',
      'https://a..northline.example/',
      'https://evilnorthline.example/',
      'https://wiki.northline.example.evil.example/',
      'https://wiki.northline.example./',
      'https://wiki.northline.example:8443/',
    ];
    const filter = allowing({ host: '*.northline.example' });
    expect(filter([...good, ...bad])).toEqual(good);
    const dots = allowing({ host: '*.' });
    expect(dots(['https://wiki.northline.example./', ...good])).toEqual([]);
  });

  it('allows the port that is configured, or a range of them', () => {
    const at = (port: string) => `https://wiki.northline.example${port}/`;
    const urls = ['', ':80', ':8079', ':8080', ':8090', ':8091'].map(at);
    const one = allowing({ host: 'wiki.northline.example:8080' });
    expect(one(urls)).toEqual([at(':8080')]);
    const range = allowing({ host: 'wiki.northline.example:8080-8090' });
    expect(range(urls)).toEqual([at(':8080'), at(':8090')]);
    const scheme = allowing({ host: 'wiki.northline.example:443' });
    expect(scheme(urls)).toEqual([at('')]);
    for (const port of ['any', '0x1f90', '8080x', '-8080', '1-2-9999']) {
      const none = allowing({ host: `wiki.northline.example:${port}` });
      expect(none(urls)).toEqual([]);
    }
  });

  it('allows a path and what is below it, not what merely starts alike', () => {
    const at = (path: string) => `https://wiki.northline.example${path}`;
    const good = [
      at('/runbooks'),
      at('/runbooks/x'),
      at('/runbooks/x.md?raw=1#top'),
      at('/runbooks/fail%20over.md'),
      at('/runbooks/r%C3%B6hre.md'),
      at('/runbooks/..x/y'),
      at('/other/../runbooks/x'),
      at('/other/%2e%2E/runbooks/x'),
    ];
    const bad = [
      at('/'),
      at('/Runbooks/x'),
      at('/runbooks-evil'),
      at('/runbooks.evil/x'),
      at('//runbooks/x'),
      at('/other/runbooks/x'),
      at('/runbooks/../evil'),
      at('/runbooks/%2e%2e/evil'),
      at('/runbooks/.%2E/evil'),
      at('/runbooks/..%2fevil'),
      at('/runbooks/%2e%2e%2fevil'),
      at('/runbooks/x%2F..%2F..%2Fevil'),
      at('/runbooks/..%5cevil'),
      at('/runbooks\\..\\evil'),
      at('/runbooks/%252e%252e/evil'),
      at('/runbooks/%252e%252e%252fevil'),
      at('/runbooks/%25252e%25252e/evil'),
      at('/runbooks/..;/evil'),
      at('/runbooks/..;a=b/evil'),
      at('/runbooks/%2e%2e;/evil'),
      at('/runbooks/%c0%ae%c0%ae/evil'),
      at('/runbooks/%e0%80%ae%e0%80%ae/evil'),
      at('/runbooks/x%00.md'),
      at('/runbooks/x%0d%0aHost:evil'),
      at('/runbooks/%'),
    ];
    const filter = allowing({
      host: 'wiki.northline.example',
      paths: ['/runbooks'],
    });
    expect(filter([...good, ...bad])).toEqual(good);
    const folder = allowing({
      host: 'wiki.northline.example',
      paths: ['/none', '/runbooks/'],
    });
    expect(folder([at('/runbooks'), at('/runbooks/')])).toEqual([
      at('/runbooks/'),
    ]);
    const none = allowing({ host: 'wiki.northline.example', paths: [] });
    expect(none(good)).toEqual([]);
  });

  it('does not mix the path of one entry with the host of another', () => {
    const filter = allowing(
      { host: 'wiki.northline.example', paths: ['/runbooks'] },
      { host: 'docs.northline.example:8080' },
    );
    expect(
      filter([
        'https://wiki.northline.example/other',
        'https://wiki.northline.example:8080/runbooks',
        'https://docs.northline.example/runbooks',
        'https://docs.northline.example:8080/other',
      ]),
    ).toEqual(['https://docs.northline.example:8080/other']);
  });
});
