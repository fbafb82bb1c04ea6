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

import { unsafeAddresses } from '../__fixtures__/unsafeAddresses';
import { safeImage, safeLink } from './safeLink';

const baseUrl = 'https://git.northline.example/payments/runbooks/restart.md';

function templatePage(template: string): string {
  return `/create/templates/${template}`;
}

describe('safeLink', () => {
  it.each(unsafeAddresses)('makes no link of %j', href => {
    expect(safeLink({ href, templatePage })).toBe('');
    // Resolved, only words without a protocol can lead anywhere: to a page beside the runbook.
    expect(safeLink({ href, baseUrl, templatePage })).toMatch(
      /^(?:$|https:\/\/git\.northline\.example\/payments\/runbooks\/)/,
    );
  });

  it('resolves what is relative against the place of the runbook', () => {
    const link = (href: string) => safeLink({ href, baseUrl });
    expect(link('fail-over.md#step-2')).toBe(
      'https://git.northline.example/payments/runbooks/fail-over.md#step-2',
    );
    expect(link('../README.md')).toBe(
      'https://git.northline.example/payments/README.md',
    );
    expect(link('#start')).toBe(`${baseUrl}#start`);
    // What names another host is a web address like any other, and is seen as such.
    expect(link('//evil.example/x')).toBe('https://evil.example/x');
    expect(link('\\\\evil.example\\share')).toBe('https://evil.example/share');
    expect(link('http:/\\evil.example')).toBe('http://evil.example/');
    expect(safeLink({ href: '//evil.example/x' })).toBe('');
    expect(safeLink({ href: 'fail-over.md' })).toBe('');
  });

  it('leads to web, mail and phone addresses and to templates', () => {
    expect(safeLink({ href: 'HTTPS://Wiki.Northline.example' })).toBe(
      'https://wiki.northline.example/',
    );
    expect(safeLink({ href: 'mailto:desk@northline.example' })).toBe(
      'mailto:desk@northline.example',
    );
    expect(safeLink({ href: '#tel:+3225550101' })).toBe('tel:+3225550101');
    expect(safeLink({ href: '#template:default/restart', templatePage })).toBe(
      '/create/templates/default/restart',
    );
    expect(safeLink({ href: 'template:default/restart' })).toBe('');
  });
});

describe('safeImage', () => {
  const hosts = ['images.northline.example', '*.cdn.example'];

  it.each(unsafeAddresses)('shows no image of %j', src => {
    expect(safeImage({ src, hosts })).toBe('');
    expect(safeImage({ src, baseUrl, hosts })).toBe('');
  });

  it('shows images of the hosts that are allowed, and of no other', () => {
    const image = (src: string) => safeImage({ src, baseUrl, hosts });
    expect(image('https://images.northline.example/a.svg')).toBe(
      'https://images.northline.example/a.svg',
    );
    expect(image('https://a.b.cdn.example/a.png')).toBe(
      'https://a.b.cdn.example/a.png',
    );
    expect(image('//IMAGES.northline.example/a.svg')).toBe(
      'https://images.northline.example/a.svg',
    );
    expect(image('https://cdn.example/a.png')).toBe('');
    expect(image('https://evil-cdn.example/a.png')).toBe('');
    expect(image('https://images.northline.example.evil.example/a.png')).toBe(
      '',
    );
    expect(image('https://images.northline.example:8443/a.png')).toBe(
      'https://images.northline.example:8443/a.png',
    );
    expect(image('path.svg')).toBe('');
    expect(
      safeImage({ src: 'path.svg', baseUrl, hosts: ['git.northline.example'] }),
    ).toBe('https://git.northline.example/payments/runbooks/path.svg');
  });
});
