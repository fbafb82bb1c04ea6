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

import { costSelectorOf, readCostSelector } from './costSelector';
import { costSelectorProblems } from './costSelectorProblems';

const shown = (text: string) =>
  readCostSelector(text).map(part =>
    part.status === 'valid'
      ? part.conditions
          .map(({ field, value }) =>
            'key' in field
              ? `${field.kind}[${field.key}] is ${value}`
              : `${field.kind} is ${value}`,
          )
          .join(' and ')
      : `wrong: ${part.text}`,
  );

describe('the selector of costs', () => {
  it.each([
    ['tag:app=checkout', ['tag[app] is checkout']],
    [
      ' tag:app = checkout , Account=4711 ;\n\r\n resourceid=arn:* ; ',
      ['tag[app] is checkout and account is 4711', 'resourceId is arn:*'],
    ],
    [
      'tag:aws:created by=x=y\ncolumn:"x, y=z"="a;b, c"',
      ['tag[aws:created by] is x=y', 'column[x, y=z] is a;b, c'],
    ],
    [
      'tag:app=a;app=b;tag:=c;region=;service="x;tag:app=d',
      [
        'tag[app] is a',
        'wrong: app=b',
        'wrong: tag:=c',
        'wrong: region=',
        'wrong: service="x;tag:app=d',
      ],
    ],
    ['tag:app=a,;tag:app=b', ['wrong: tag:app=a,', 'tag[app] is b']],
    [
      '__proto__=a;constructor=a',
      ['wrong: __proto__=a', 'wrong: constructor=a'],
    ],
    ['', []],
    [' ;\n', []],
  ])('%j', (text, parts) => {
    expect(shown(text)).toEqual(parts);
  });

  it('does not trust the end of one that may have been cut', () => {
    const text = `tag:app=a;${'tag:app=b;'.repeat(49)}tag:app=checkout`;
    const parts = shown(text.slice(0, 500));
    expect(parts.at(-2)).toBe('tag[app] is b');
    expect(parts.at(-1)).toBe('wrong: tag:app=b');
    expect(shown(text.slice(0, 499)).at(-1)).toBe('tag[app] is b');
  });

  it('says what is wrong and what would be right', () => {
    const entityRef = 'component:default/pay';
    expect(
      costSelectorProblems({ entityRef, text: 'tag:app=a;app=b' }),
    ).toMatchObject([
      {
        ...{ kind: 'wrongSelector', severity: 'error', entityRef },
        path: 'metadata.annotations.stewardship.dev/cost-selector',
        value: 'app=b',
        message: expect.stringContaining("'app=b' in 'metadata"),
      },
    ]);
  });

  it('is found among the annotations of an entity', () => {
    const entity = { kind: 'Component', spec: {}, relations: [] };
    expect(costSelectorOf({ ...entity, metadata: {} })).toBeUndefined();
    expect(
      costSelectorOf({
        ...entity,
        metadata: { annotations: { 'stewardship.dev/cost-selector': 5 } },
      }),
    ).toBe('5');
  });
});
