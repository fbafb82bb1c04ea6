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

import fc from 'fast-check';
import { anyEntity, curious, validRecord } from './__testUtils__/arbitraries';
import { completeRecord, makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';
import { readRecord } from './readRecord';
import { resolveRecord } from './resolveRecord';
import { recordSchema } from './schema';

function read(stewardship: unknown) {
  const entity = makeEntity({ spec: { stewardship } });
  return readRecord(entity, defaultRecordSettings);
}

describe('readRecord, given what nobody should write', () => {
  it('takes the names of built-in properties literally', () => {
    const given = JSON.parse(
      '{ "__proto__": { "supportTier": "gold" }, "constructor": "x", "toString": 1, "vendor": { "severities": { "__proto__": "P1", "constructor": "P2" } } }',
    );
    const record = read(given);

    expect(record.supportTier).toBeUndefined();
    expect(record.problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'unknownField spec.stewardship.__proto__',
      'unknownField spec.stewardship.constructor',
      'unknownField spec.stewardship.toString',
    ]);
    expect(JSON.stringify(record.vendor?.value)).toBe(
      '{"severities":{"__proto__":"P1","constructor":"P2"}}',
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('answers soon and briefly, however large the record is', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}`);
    const wide = Object.fromEntries(keys.map(key => [key, 1]));
    const text = '{'.repeat(500_000);
    const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
    const started = Date.now();

    expect(read({ ...wide, supportTier: 'gold' })).toMatchObject({
      supportTier: { value: 'gold' },
      problems: [
        ...keys.slice(0, 5).map(key => ({ path: `spec.stewardship.${key}` })),
        { kind: 'tooLarge', value: '19995 more unknown fields' },
      ],
    });
    expect(read({ purpose: text, commitments: deep }).problems).toMatchObject([
      { path: 'spec.stewardship.purpose', value: `${'{'.repeat(120)}…` },
      { path: 'spec.stewardship.commitments', value: 'a list of 1' },
    ]);
    const lists = read({
      environments: keys,
      vendor: { severities: wide },
      supportLines: keys.map(() => ({ line: 0, allowedActions: keys })),
    });
    expect(lists.environments?.value).toHaveLength(100);
    expect(lists.problems).toHaveLength(51);
    expect(lists.problems[50]).toMatchObject({
      kind: 'moreProblems',
      severity: 'warning',
      path: 'spec.stewardship',
    });
    expect(JSON.stringify(lists).length).toBeLessThan(50_000);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('lets no value forge a line, a direction of writing or broken text', () => {
    const given = {
      purpose: 'a\nb',
      supportTier: 'gold\n2026-01-01 ERROR\u202Edlog\u0000',
      dataClassification: `${'😀'.repeat(130)}`,
      environments: ['\uD800'],
      contacts: [{ role: 'a', ref: 'team\u0000' }],
      ['\u001B[31m\uD800']: 1,
    };
    const record = read(given);

    expect(record.purpose?.value).toBe('a\nb');
    expect(record.contacts).toEqual([]);
    expect(
      record.problems.map(({ path, value }) => `${path}: ${value}`),
    ).toEqual([
      'spec.stewardship.[31m\uFFFD: undefined',
      'spec.stewardship.supportTier: gold 2026-01-01 ERROR dlog',
      'spec.stewardship.environments[0]: \uFFFD',
      `spec.stewardship.dataClassification: ${'😀'.repeat(120)}…`,
      'spec.stewardship.contacts[0].ref: team',
    ]);
    // JSON escapes the characters that a database may refuse.
    expect(JSON.stringify(record)).not.toContain('\\u');
    expect(JSON.stringify(record)).not.toContain('\u202E');
  });
});

describe('readRecord and resolveRecord, given anything', () => {
  function answer(entity: ReturnType<typeof makeEntity>) {
    const graphEntity = toGraphEntity(entity, curious);
    const graph = new Map([[graphEntity.ref, graphEntity]]);
    const resolved = resolveRecord({
      entity: graphEntity,
      graph,
      settings: curious,
    });
    return { graphEntity, resolved };
  }

  function stringsIn(value: unknown): string[] {
    if (typeof value === 'string') {
      return [value];
    }
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => [
          key,
          ...stringsIn(child),
        ])
      : [];
  }

  it('never throw, stay bounded, hold nothing that a database refuses, and mean the same after a round trip through JSON', () => {
    fc.assert(
      fc.property(anyEntity, entity => {
        const given = answer(entity);
        const copied = answer(JSON.parse(JSON.stringify(entity)));
        expect(copied).toEqual(given);
        expect(JSON.parse(JSON.stringify(given))).toEqual(copied);
        expect(given.resolved.problems.length).toBeLessThanOrEqual(102);
        const refused = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;
        expect(stringsIn(given).filter(text => refused.test(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('find nothing wrong with a record that is right, and leave nothing out', () => {
    fc.assert(
      fc.property(validRecord, given => {
        const record = read(given);
        expect(recordSchema.safeParse(given).success).toBe(true);
        expect(record.problems).toEqual([]);
        expect(record.purpose?.value).toBe(given.purpose?.trim());
        expect(record.contacts.map(({ value }) => value)).toEqual(
          given.contacts ?? [],
        );
        expect(record.supportLines).toHaveLength(
          given.supportLines?.length ?? 0,
        );
        expect(record.rotas).toHaveLength(given.rotas?.length ?? 0);
        expect(record.channels?.value ?? {}).toEqual(given.channels ?? {});
        expect(record.costs.map(({ value }) => value)).toEqual(
          given.costs ?? [],
        );
      }),
      { numRuns: 300 },
    );
    expect(read(completeRecord).problems).toEqual([]);
  });
});
