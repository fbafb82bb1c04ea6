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

import { LOCATION, runbook } from './__testUtils__/startStewardship';
import { toDocument } from './toDocument';

function locationOf(options: {
  ref: string;
  id?: string;
  template?: string;
}): string {
  const { ref, id = 'a', template = LOCATION } = options;
  return toDocument(runbook(id, { home: { ref, known: true } }), template)
    .location;
}

describe('toDocument', () => {
  it.each([
    ['Component:Default/Check_Out.2', '/Default/component/Check_Out.2/'],
    ['api:default/a b?c#d&e', '/default/api/a%20b%3Fc%23d%26e/'],
    ['api:default/../../x', '/default/api/..%2F..%2Fx/'],
    ['api:default/:id$&$1', '/default/api/%3Aid%24%26%241/'],
    ['api:default/été', '/default/api/%C3%A9t%C3%A9/'],
    ['api:default/x\uD800y\0', '/default/api/xy/'],
    ['x:__proto__/constructor', '/__proto__/x/constructor/'],
  ])('leads to the entity of %j', (ref, middle) => {
    expect(locationOf({ ref })).toBe(`/catalog${middle}ownership?runbook=a`);
  });

  it('fills each place of the template by its whole name only', () => {
    const template =
      'https://portal.northline.example/:id/:name?again=:id&not=:identity:8080';
    expect(
      locationOf({ ref: 'system:shop/orders', id: 'x/:name&y=1', template }),
    ).toBe(
      'https://portal.northline.example/x%2F%3Aname%26y%3D1/orders?again=x%2F%3Aname%26y%3D1&not=:identity:8080',
    );
  });

  it('keeps what an index can hold', () => {
    const long = `${'a'.repeat(19_999)}\u{1F525} and on`;
    expect(toDocument(runbook('a', { text: long }), LOCATION).text).toBe(
      'a'.repeat(19_999),
    );
    const odd = 'Di\0sk \uDC00full \u{1F525}';
    expect(
      toDocument(
        runbook('a', {
          title: odd,
          text: odd,
          failureModes: [odd],
          alerts: [odd],
        }),
        LOCATION,
      ),
    ).toMatchObject({
      title: 'Disk full \u{1F525}',
      text: 'Disk full \u{1F525}',
      failureModes: ['Disk full \u{1F525}'],
      alerts: ['Disk full \u{1F525}'],
    });
  });
});
