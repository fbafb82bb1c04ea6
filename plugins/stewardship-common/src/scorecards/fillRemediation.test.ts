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

import type { FilterableEntity } from './filterable';
import { fillRemediation } from './fillRemediation';

function subjectOf(annotations: Record<string, string> = {}, name = 'pay') {
  const entity: FilterableEntity = {
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service' },
    relations: [],
  };
  return {
    ref: 'component:default/pay',
    entity,
    ownerRef: 'group:default/a&b',
    systemRef: 'system:default/shop',
  };
}

function urlOf(
  url: string,
  annotations?: Record<string, string>,
  name?: string,
) {
  const remediation = { text: 'Mend it', link: { url } };
  return fillRemediation(remediation, subjectOf(annotations, name)).link?.url;
}

describe('fillRemediation', () => {
  it('fills in what the entity has, and nothing for what it has not', () => {
    expect(
      fillRemediation(
        {
          text: 'Ask {{ owner }} of {{system}} about {{ kind }} {{ namespace }}/{{ name }} ({{ type }}, {{ title }}){{ annotations["x/y"] }}.',
          link: {
            title: 'Runbook of {{ name }}',
            url: 'https://wiki.example/new?for={{ ref }}&by={{ owner }}#{{ name }}',
          },
        },
        subjectOf(),
      ),
    ).toEqual({
      text: 'Ask group:default/a&b of system:default/shop about Component default/pay (service, pay).',
      link: {
        title: 'Runbook of pay',
        url: 'https://wiki.example/new?for=component%3Adefault%2Fpay&by=group%3Adefault%2Fa%26b#pay',
      },
    });
    expect(fillRemediation({ text: 'As it is: {{' }, subjectOf())).toEqual({
      text: 'As it is: {{',
    });
  });

  it('leaves what only looks like a placeholder as it is, and follows no link with such a thing in it', () => {
    const text =
      'Quote ${{ github.head_ref }} of {{ nmae }}; {{ .Values.image.tag }} {{toString}} {{ annotations.x }}';
    const link = { title: 'On {{ nmae }}', url: '/wiki/{{ name }}' };
    expect(fillRemediation({ text, link }, subjectOf())).toEqual({
      text,
      link: { title: 'On {{ nmae }}', url: '/wiki/pay' },
    });
    expect(urlOf('https://wiki.example/{{ nmae }}')).toBeUndefined();
    expect(urlOf('/wiki/{{ name }}/{{ constructor }}')).toBeUndefined();
  });

  it('keeps the slashes of an annotation in the path alone', () => {
    const annotations = { 'git.example/slug': 'shop/pay api' };
    expect(
      urlOf(
        "https://git.example/{{ annotations['git.example/slug'] }}/settings?of={{ annotations['git.example/slug'] }}",
        annotations,
      ),
    ).toBe('https://git.example/shop/pay%20api/settings?of=shop%2Fpay%20api');
    expect(urlOf('/catalog/{{ name }}/docs')).toBe('/catalog/pay/docs');
  });

  it('never reads a value as a placeholder', () => {
    const annotations = {
      a: "{{ owner }} $& $1 {{ annotations['a'] }}",
      b: '{',
      c: '{ owner }}',
    };
    expect(
      fillRemediation(
        {
          text: "{{ annotations['a'] }}|{{annotations['b']}}{{annotations['c']}}",
        },
        subjectOf(annotations),
      ).text,
    ).toBe("{{ owner }} $& $1 {{ annotations['a'] }}|{{ owner }}");
  });

  it.each([
    ["javascript{{ annotations['x'] }}:alert(1)", ''],
    ["{{ annotations['x'] }}", 'https://evil.example'],
    ["{{ annotations['x'] }}:alert(1)//", 'javascript'],
    ["https://{{ annotations['x'] }}", 'evil.example'],
    ["https://{{ annotations['x'] }}.shop.example", 'evil.example/'],
    ["https://{{ annotations['x'] }}.shop.example", 'evil.example#'],
    ["https://{{ annotations['x'] }}@shop.example", 'user'],
    ["https://shop.example{{ annotations['x'] }}/", '.evil.example'],
    ["https://shop.example{{ annotations['x'] }}/", '@evil.example'],
    ["/{{ annotations['x'] }}", '/evil.example'],
    ["/{{ annotations['x'] }}/page", ''],
    ["https://git.example/a/{{ annotations['x'] }}/edit", '../../b'],
    ["https://git.example/a/{{ annotations['x'] }}/edit", '..'],
    ["https://git.example/a/{{ annotations['x'] }}.", '.'],
    ["/docs/.{{ annotations['x'] }}/secret", '.'],
    ["//{{ annotations['x'] }}", 'evil'],
    ["/\\{{ annotations['x'] }}", 'evil'],
    ["https://git.example/{{ annotations['x'] }}", 'x'.repeat(2000)],
    ['ftp://files.example/{{ name }}', ''],
    ['https:/shop.example', ''],
  ])('drops the link %s where the value is %s', (url, x) => {
    expect(urlOf(url, { x })).toBeUndefined();
  });

  it('leads to where the address says, whatever the value', () => {
    for (const x of ['"><svg>', '%2e%2e', '\\..\\', 'a\nb', '\uD800', '?#&']) {
      for (const part of ["{{ annotations['x'] }}", '{{ name }}']) {
        const url = urlOf(`https://git.example/a/${part}/edit`, { x }, x);
        const { origin, pathname } = new URL(String(url));
        expect(origin).toBe('https://git.example');
        expect(pathname).toMatch(/^\/a\/[^/]+\/edit$/);
      }
    }
    expect(
      urlOf("https://{{ annotations['x'] }}.shop.example/", { x: 'eu-1' }),
    ).toBe('https://eu-1.shop.example/');
  });

  it('takes names of annotations as names', () => {
    const annotations = JSON.parse('{"__proto__":"p"}');
    expect(
      fillRemediation(
        {
          text: "{{ annotations['__proto__'] }}{{ annotations['constructor'] }}",
        },
        subjectOf(annotations),
      ).text,
    ).toBe('p');
  });
});
