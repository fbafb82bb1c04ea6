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
import type { JsonObject } from '@backstage/types';
import { readConfig } from './config';
import { defaultAllocationRules } from './showback/allocation/defaultAllocationRules';

function read(costs?: JsonObject) {
  const stewardship = costs ? { costs } : {};
  return readConfig(mockServices.rootConfig({ data: { stewardship } })).costs;
}

function problemOf(costs: JsonObject): string {
  try {
    read(costs);
    return '';
  } catch (error) {
    return String(error);
  }
}

function source(given: JsonObject): JsonObject {
  return { sources: [{ id: 'bills', file: 'bills', ...given }] };
}

function rules(...given: JsonObject[]): JsonObject {
  return { allocation: { rules: given } };
}

function policy(given: JsonObject): JsonObject {
  return { chargeback: { policies: [{ id: 'a', ...given }] } };
}

const HOUR = 3600_000;

describe('readCostSettings', () => {
  it('imports nothing, converts nothing, charges nothing, and looks at selectors and usual tags, unless told', () => {
    const { rules: found, ...settings } = read();
    expect(settings).toEqual({
      schedule: {
        frequency: { minutes: 5 },
        timeout: { hours: 2 },
        initialDelay: { seconds: 30 },
        scope: 'global',
      },
      refreshEveryMs: 6 * HOUR,
      staleAfterMs: 72 * HOUR,
      rates: [],
      sources: [],
      maxRejected: 0.01,
      maxExpansion: 200,
      maxUploadBytes: 1_000_000_000,
      policies: [],
      budgets: [],
      notifications: { enabled: true },
    });
    expect(found).toEqual(defaultAllocationRules);
  });

  it('reads sources with their formats', () => {
    expect(
      read({
        sources: [
          { id: 'cloud', file: '../bills' },
          {
            ...{ id: 'aws', title: 'AWS', preset: 'awsCur' },
            url: 'https://bills.s3.amazonaws.com/cur/',
            tagColumns: 'resourceTags/user:',
          },
          {
            ...{ id: 'desk', kind: 'labour', file: '/srv/hours.csv' },
            ...{ preset: 'csv', delimiter: ';', decimal: ',' },
            ...{ dateFormat: 'dd.MM.yyyy', timeZone: 'Europe/Brussels' },
            columns: { day: 'Datum', billed: ['Betrag', 'Summe'] },
            constants: { currency: 'EUR', service: 'Service desk' },
          },
          {
            id: 'warehouse',
            query: {
              client: 'pg',
              connection: { host: 'warehouse.example', password: 'secret' },
              statement: 'select :from, :to',
            },
          },
        ],
      }).sources,
    ).toEqual([
      {
        ...{ id: 'cloud', title: 'cloud', kind: 'infrastructure' },
        ...{ from: 'file', path: resolve('../bills') },
        format: { preset: 'focus', columns: {}, constants: {} },
      },
      {
        ...{ id: 'aws', title: 'AWS', kind: 'infrastructure' },
        ...{ from: 'url', url: 'https://bills.s3.amazonaws.com/cur/' },
        format: {
          ...{ preset: 'awsCur', columns: {}, constants: {} },
          tagColumns: 'resourceTags/user:',
        },
      },
      {
        ...{ id: 'desk', title: 'desk', kind: 'labour' },
        ...{ from: 'file', path: '/srv/hours.csv' },
        format: {
          ...{ preset: 'csv', delimiter: ';', decimal: ',' },
          ...{ dateFormat: 'dd.MM.yyyy', timeZone: 'Europe/Brussels' },
          columns: { day: ['Datum'], billed: ['Betrag', 'Summe'] },
          constants: { currency: 'EUR', service: 'Service desk' },
        },
      },
      {
        ...{ id: 'warehouse', title: 'warehouse', kind: 'infrastructure' },
        ...{ from: 'query', client: 'pg', months: 3 },
        connection: { host: 'warehouse.example', password: 'secret' },
        statement: 'select :from, :to',
      },
    ]);
  });

  it('reads rules in their order, with refs and kinds as the catalog compares them', () => {
    expect(
      read(
        rules(
          { selector: true },
          { tag: 'app' },
          { tag: 'service', annotation: 'backstage.io/kubernetes-id' },
          { account: true, is: ['4711'], entity: 'Component:Checkout' },
          { column: 'x_project', pattern: '^prj-(.+)$', kinds: ['Component'] },
          { resourceName: true, pattern: '^(a+)+$' },
        ),
      ).rules,
    ).toEqual([
      { kind: 'selector' },
      {
        kind: 'value',
        looked: { kind: 'tag', key: 'app' },
        to: { by: 'name', kinds: ['component', 'resource', 'system', 'api'] },
      },
      {
        kind: 'value',
        looked: { kind: 'tag', key: 'service' },
        to: { by: 'annotation', annotation: 'backstage.io/kubernetes-id' },
      },
      {
        kind: 'value',
        looked: { kind: 'account' },
        is: ['4711'],
        to: { by: 'entity', entityRef: 'component:default/checkout' },
      },
      {
        kind: 'value',
        looked: { kind: 'column', key: 'x_project' },
        pattern: '^prj-(.+)$',
        to: { by: 'name', kinds: ['component'] },
      },
      {
        kind: 'value',
        looked: { kind: 'resourceName' },
        pattern: '^(a+)+$',
        to: { by: 'name', kinds: ['component', 'resource', 'system', 'api'] },
      },
    ]);
  });

  it('reads money as it is written, and keeps rates in the order of their days', () => {
    const settings = read({
      currency: 'EUR',
      maxUpload: '1.5 GiB',
      rates: [
        { from: 'USD', to: 'EUR', rate: 0.92, since: '2026-06-01' },
        { from: 'tokens', to: 'EUR', rate: 1e-7, since: '2026-01-01' },
      ],
      budgets: [
        { id: 'pay', owner: 'Team-Pay', amount: '1200.50', currency: 'EUR' },
        {
          ...{ id: 'pay-year', owner: 'group:rail/pay', amount: 5e5 },
          ...{ currency: 'EUR', per: 'year', metric: 'billed' },
          notifyAt: [1, 0.5],
        },
      ],
      chargeback: {
        policies: [
          {
            ...{ id: 'clusters', title: 'Clusters', method: 'tiered' },
            ...{ currency: 'EUR', unit: 'cores' },
            appliesTo: { kinds: ['Resource'], systems: ['runtime'] },
            quantity: { fact: 'usage.cores' },
            tiers: [{ upTo: 10, price: 4.1 }, { price: '3.99' }],
          },
          { id: 'flat', method: 'fixed', price: 100, currency: 'EUR' },
          { id: 'rest', method: 'costPlus', percent: '12.5' },
        ],
      },
    });
    expect(settings.maxUploadBytes).toBe(1.5 * 2 ** 30);
    expect(settings.rates.map(({ rate }) => rate)).toEqual([
      '0.0000001',
      '0.92',
    ]);
    expect(settings.budgets).toEqual([
      {
        ...{ id: 'pay', owner: 'group:default/team-pay', amount: '1200.50' },
        ...{ currency: 'EUR', per: 'month', metric: 'effective' },
        notifyAt: [0.8, 1],
      },
      {
        ...{ id: 'pay-year', owner: 'group:rail/pay', amount: '500000' },
        ...{ currency: 'EUR', per: 'year', metric: 'billed' },
        notifyAt: [0.5, 1],
      },
    ]);
    expect(settings.policies).toEqual([
      {
        ...{ id: 'clusters', title: 'Clusters', method: 'tiered' },
        ...{ currency: 'EUR', unit: 'cores' },
        appliesTo: { kinds: ['resource'], systems: ['system:default/runtime'] },
        quantity: { fact: 'usage.cores' },
        tiers: [{ upTo: 10, price: '4.1' }, { price: '3.99' }],
      },
      {
        ...{ id: 'flat', title: 'flat', method: 'fixed', price: '100' },
        ...{ currency: 'EUR', unit: 'month', quantity: { fixed: 1 } },
        appliesTo: {},
      },
      {
        ...{ id: 'rest', title: 'rest', method: 'costPlus', percent: '12.5' },
        ...{ metric: 'effective', appliesTo: {} },
      },
    ]);
  });

  const rate = { from: 'USD', to: 'EUR', rate: '0.9', since: '2026-01-01' };
  const budget = { id: 'a', owner: 'pay', amount: 1, currency: 'EUR' };
  const query = { client: 'pg', connection: 'postgres://u:pw@h/d' };
  const tiered = { method: 'tiered', currency: 'EUR', unit: 'x', quantity: 1 };

  it.each<[JsonObject, string]>([
    [{ currency: 'eur' }, "currency': 'eur' must be in upper case"],
    [{ currency: 'x'.repeat(41) }, 'must be a currency such as EUR'],
    [{ rates: [{ ...rate, rate: 0 }] }, "rates.0.rate': '0' must be a decimal"],
    [{ rates: [{ ...rate, rate: -1 }] }, "rate': '-1' must be a decimal above"],
    [{ rates: [{ ...rate, rate: '1e3' }] }, "'1e3' must be a decimal above"],
    [{ rates: [{ ...rate, to: 'USD' }] }, "rates.0.to': 'USD' is the same"],
    [{ rates: [rate, { ...rate }] }, 'is the day of rates.0 as well'],
    [{ rates: [{ ...rate, since: '2026-02-30' }] }, "'2026-02-30' must be"],
    [{ sources: [{ id: 'a' }] }, "sources.0': must have file, url or query"],
    [source({ url: 'https://a.b' }), "sources.0.url': a source has one place"],
    [{ sources: [{ id: 'A b', file: 'x' }] }, "'A b' must be lower case"],
    [
      {
        sources: [
          { id: 'bills', file: 'a' },
          { id: 'bills', file: 'b' },
        ],
      },
      "sources.1.id': 'bills' is the id of sources.0 as well",
    ],
    [source({ preset: 'cur' }), "preset': 'cur' must be one of focus, awsCur"],
    [source({ columns: { date: 'x' } }), 'has no meaning here; the keys are'],
    [source({ preset: 'csv' }), "columns.day': it is missing and must be"],
    [
      source({
        ...{ preset: 'csv', columns: { day: 'Day' } },
        constants: { service: 'x', currency: 'EUR' },
      }),
      "columns.billed': it is missing and must be there for csv, as no preset knows it (or effective)",
    ],
    [source({ constants: { billed: '1' } }), 'has no meaning here'],
    [source({ preset: 'openCost' }), "constants.currency': it is missing"],
    [source({ dateFormat: 'dd.MM' }), "'dd.MM' must be a format of dates"],
    [source({ timeZone: 'CEST?' }), "timeZone': 'CEST?' must be an IANA"],
    [source({ decimal: "'" }), 'decimal'],
    [
      { sources: [{ id: 'q', query: { ...query, statement: 'select 1' } }] },
      "query.statement': 'select 1' must have :from and :to",
    ],
    [rules({}), "rules.0': '{}' must say what it looks at: one of selector"],
    [rules({ tag: 'a', account: true }), 'cannot be in one rule with tag'],
    [rules({ selector: true, is: ['a'] }), 'has no meaning beside selector'],
    [rules({ tag: 'a', is: [4711] }), "is.0': '4711' must be a text in quotes"],
    [rules({ tag: 'a', pattern: '(?=a)' }), 'must be a pattern that RE2 knows'],
    [rules({ tag: 'a', pattern: '(a{900})' }), 'repeats too much'],
    [rules({ tag: 'a', entity: 'checkout' }), 'must be an entity reference'],
    [
      rules({ tag: 'a', is: ['a'], entity: 'api:a', kinds: ['api'] }),
      'cannot be in one rule with entity',
    ],
    [rules({ account: true, entity: 'api:a' }), 'add is or pattern'],
    [rules({ account: false, tag: 'x' }), 'must be one of true'],
    [policy({ method: 'free' }), 'free'],
    [policy({ method: 'fixed', currency: 'EUR' }), "price': it is missing"],
    [
      policy({
        ...tiered,
        tiers: [{ upTo: 5, price: 1 }, { upTo: 5, price: 1 }, { price: 1 }],
      }),
      "tiers.1.upTo': '5' must be more than the 5 of the tier before",
    ],
    [
      policy({ ...tiered, tiers: [{ upTo: 5, price: 1 }] }),
      "tiers.0.upTo': '5' must be left out in the last tier",
    ],
    [
      policy({ ...tiered, tiers: [{ price: 1 }, { price: 1 }] }),
      "tiers.0.upTo': it is missing and must be the number of units",
    ],
    [
      policy({ ...tiered, quantity: { fact: 'cores' }, tiers: [{ price: 1 }] }),
      "fact': 'cores' must be a fact with its source",
    ],
    [
      policy({
        ...{ ...tiered, tiers: [{ price: 1 }] },
        quantity: { fact: 'costs.monthCost' },
      }),
      "fact': 'costs.monthCost' must be a fact of another source than 'costs'",
    ],
    [{ budgets: [{ ...budget, amount: 0 }] }, "amount': '0' must be a decimal"],
    [{ budgets: [budget, { ...budget }] }, 'is the id of budgets.0 as well'],
    [{ budgets: [{ ...budget, notifyAt: [1, 1] }] }, 'must be different parts'],
    [{ maxUpload: '1 truck' }, "maxUpload': '1 truck' must be a size"],
    [{ maxRejected: 1.5 }, 'must be at most 1'],
    [{ refreshEvery: '6 hours' }, 'must be an ISO 8601 duration'],
    [{ schedule: { frequency: 'often' } }, 'costs.schedule.frequency'],
    [{ sorces: [] }, "costs.sorces': '[]' has no meaning here; the keys are"],
  ])('refuses %j', (costs, message) => {
    expect(problemOf(costs)).toContain(message);
    expect(problemOf(costs)).toContain(
      "InputError: Invalid configuration 'stewardship.costs.",
    );
  });

  it.each<JsonObject[]>([
    [{ sources: { a: { query } } }],
    [{ sources: [{ query, id: 'a', file: 'x' }] }],
    [{ sources: [{ id: 'a', query: { ...query, statment: 'x' } }] }],
    [{ sources: [{ id: 'a', query: { ...query, connection: ['pw'] } }] }],
    [{ sources: [{ id: 'a', query: { conection: 'postgres://u:pw@h/d' } }] }],
    [{ sources: [{ id: 'a', qery: query }] }],
    [{ sources: [{ id: 'a', query: ['pw'] }] }],
  ])('never shows what may be a password, as in %j', costs => {
    const problem = problemOf(costs);
    expect(problem).toContain("configuration 'stewardship.costs.sources");
    expect(problem).not.toContain('pw');
  });
});
