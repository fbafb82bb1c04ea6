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

import { allocateKey } from './allocateKey';
import { AllocationEntities } from './AllocationEntities';
import type { AllocationRule } from './AllocationRule';
import { compileRules } from './compileRules';
import { defaultAllocationRules } from './defaultAllocationRules';
import { KeyAttributes } from './KeyAttributes';
import { selectionOf } from './selectionOf';
import { TextPattern } from './TextPattern';

type Entities = Record<string, Record<string, string> | string>;

/** Entities by ref: with annotations, or with a selector. */
function fleet(entities: Entities): AllocationEntities {
  const index = new AllocationEntities({
    annotations: ['backstage.io/kubernetes-id', 'acme/cost-id'],
  });
  for (const [ref, says] of Object.entries(entities)) {
    const [kind, namespace, name] = ref.toLowerCase().split(/[:/]/);
    const selector = typeof says === 'string' ? says : undefined;
    const annotations = typeof says === 'string' ? {} : says;
    const uid = `uid of ${ref}`;
    index.add({ uid, ref, kind, namespace, name, annotations }, selector);
  }
  return index;
}

function allocate(
  attributes: object,
  entities: Entities,
  rules: readonly AllocationRule[] = defaultAllocationRules,
) {
  const found = allocateKey(
    KeyAttributes.read(JSON.stringify(attributes)),
    compileRules(rules),
    fleet(entities),
  );
  return found.outcome === 'allocated'
    ? found.ref
    : [found.outcome, ...found.looked].join(', ');
}

const tags = (map: Record<string, string>) => ({ tags: map });

const byResourceName: AllocationRule = {
  kind: 'value',
  looked: { kind: 'resourceName' },
  pattern: '^prod-([a-z]+)-\\d+$',
  to: { by: 'name', kinds: ['component', 'resource'] },
};

describe('rules of allocation', () => {
  it('are tried in order until one finds an entity', () => {
    const entities = { 'component:default/a': {}, 'component:default/b': {} };
    const both = tags({ component: 'gone', app: 'B', service: 'a' });
    expect(allocate(both, entities)).toBe('component:default/a');
    expect(allocate(tags({ component: 'x', ' App ': ' B ' }), entities)).toBe(
      'component:default/b',
    );
    expect(allocate(tags({ component: 'x', app: 'y' }), entities)).toBe(
      'noEntity, tag component: x, tag app: y',
    );
    expect(allocate(tags({ other: 'a', app: '' }), entities)).toBe('noRule');
    expect(allocate({}, entities)).toBe('noRule');
  });

  it('find names whatever their case, and take references for what they are', () => {
    const entities = {
      'component:default/Checkout': {},
      'component:shop/pay': {},
      'system:default/pay': {},
      'group:default/team': {},
    };
    const entity = (value: string) =>
      allocate(tags({ 'stewardship.dev/entity': value }), entities);
    expect(entity('CHECKOUT')).toBe('component:default/Checkout');
    expect(entity('Component:Default/checkout')).toBe(
      'component:default/Checkout',
    );
    expect(entity('system:pay')).toBe('system:default/pay');
    expect(entity('shop/pay')).toBe('component:shop/pay');
    expect(entity('group:team')).toBe('group:default/team');
    expect(entity('team')).toMatch('noEntity');
    expect(entity('__proto__')).toMatch('noEntity');
    expect(entity('a/b/c')).toMatch('noEntity');
    expect(entity('component:default/checkout/')).toMatch('noEntity');
  });

  it('prefer the first kind, and decide nothing between two of the same', () => {
    const named = tags({ app: 'pay' });
    const first = { 'system:default/pay': {}, 'component:default/pay': {} };
    expect(allocate(named, first)).toBe('component:default/pay');
    const two = { ...first, 'component:shop/pay': {} };
    expect(allocate(named, two)).toBe('ambiguous, tag app: pay');
    expect(allocate(tags({ component: 'x', app: 'pay' }), two)).toBe(
      'ambiguous, tag component: x, tag app: pay',
    );
    expect(
      allocate(tags({ component: 'pay', app: 'web' }), {
        ...two,
        'component:default/web': {},
      }),
    ).toBe('component:default/web');
  });

  it('find by annotation', () => {
    const entities = {
      'component:default/a': { 'backstage.io/kubernetes-id': 'pay' },
      'component:default/pay': {},
    };
    const kubernetes = tags({ 'backstage.io/kubernetes-id': 'Pay' });
    expect(allocate(kubernetes, entities)).toBe('component:default/a');
  });

  it('apply to some values alone, and take part of them', () => {
    const entities = { 'resource:default/orders': {} };
    const named = (resourceName: string) =>
      allocate({ resourceName }, entities, [byResourceName]);
    expect(named('prod-orders-12')).toBe('resource:default/orders');
    expect(named('test-orders-12')).toBe('noRule');
    expect(named('prod-carts-12')).toBe(
      'noEntity, resource name: prod-carts-12',
    );
    const ofAccount: AllocationRule = {
      ...{ kind: 'value', looked: { kind: 'account' }, is: ['4711', 'B'] },
      to: { by: 'entity', entityRef: 'Resource:default/Orders' },
    };
    expect(allocate({ account: 'b' }, entities, [ofAccount])).toBe(
      'resource:default/orders',
    );
    expect(allocate({ account: '4712' }, entities, [ofAccount])).toBe('noRule');
    expect(allocate({ account: '4711' }, {}, [ofAccount])).toBe(
      'noEntity, account: 4711',
    );
  });

  it('with a pattern that takes forever elsewhere come to an end', () => {
    const hostile = { ...byResourceName, pattern: '^(a+)+$' };
    expect(
      allocate({ resourceName: `${'a'.repeat(1_900)}!` }, {}, [hostile]),
    ).toBe('noRule');
  });

  it.each([
    ['(', 'cannot be used'],
    ['(?=a)', 'cannot be used'],
    ['a{1000}', 'repeats too much'],
    ['a'.repeat(201), 'too long'],
  ])('with the pattern %j say what is wrong with it', (pattern, problem) => {
    expect(() => compileRules([{ ...byResourceName, pattern }])).toThrow(
      `The pattern '${pattern.slice(0, 200)}' of the rule for resourceName`,
    );
    expect(() => compileRules([{ ...byResourceName, pattern }])).toThrow(
      problem,
    );
  });

  it('say what they look at, with what entities look at', () => {
    const { hash, ...selection } = selectionOf(
      [...defaultAllocationRules, byResourceName],
      fleet({
        'component:default/a':
          'tag:Team=x,column:X_Project=y;service=z;region=',
      }).selectors.looked,
    );
    expect(selection).toEqual({
      tags: new Set([
        ...['app', 'application', 'backstage.io/kubernetes-id', 'component'],
        ...['entity', 'service', 'stewardship.dev/entity', 'team'],
      ]),
      columns: new Set(['x_project']),
      ...{ resourceId: false, resourceName: true, region: false },
      ...{ service: true, provider: false },
    });
    const alone = selectionOf([byResourceName], []);
    expect(alone.hash).not.toBe(hash);
    expect(selectionOf([byResourceName], [{ kind: 'region' }])).toEqual(alone);
  });
});

describe('selectors of entities', () => {
  const entities = {
    'component:default/a': 'tag:app=checkout,account=1;resourceId=arn:*:db-*',
    'component:default/b': 'tag:app=checkout,account=2; nonsense',
    'resource:default/c': 'tag:app=check*',
  };

  it.each([
    [{ ...tags({ App: 'Checkout' }), account: '1' }, 'component:default/a'],
    [{ ...tags({ app: 'checkout' }), account: '2' }, 'component:default/b'],
    [{ ...tags({ app: 'checkout' }), account: '3' }, 'resource:default/c'],
    [{ ...tags({ app: 'chess' }), account: '1' }, 'noEntity, tag app: chess'],
    [{ resourceId: 'arn:aws:db-1' }, 'component:default/a'],
    [{ resourceId: 'arn:aws:dx-1' }, 'noRule'],
    [{ account: '1' }, 'noRule'],
  ])('of %j: %s', (attributes, expected) => {
    expect(allocate(attributes, entities)).toBe(expected);
  });

  it('that mean the same decide nothing', () => {
    expect(
      allocate(
        { account: '1', region: 'eu' },
        {
          'component:default/a': 'account=1',
          'component:default/b': 'account=1,region=*;region=EU',
        },
      ),
    ).toBe('ambiguous, account: 1, region: eu');
  });
});

describe('texts with stars', () => {
  it.each([
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'AxBxC', true],
    ['a*b*c', 'acb', false],
    ['*b*', 'abc', true],
    ['a**c', 'abc', true],
    ['a', 'ab', false],
    ['.*', 'abc', false],
  ])('%j means %j: %s', (pattern, text, expected) => {
    expect(new TextPattern(pattern).test(text)).toBe(expected);
  });

  it('take no time with many stars', () => {
    const pattern = new TextPattern(`${'a*'.repeat(200)}b`);
    expect(pattern.test('a'.repeat(100_000))).toBe(false);
  });
});
