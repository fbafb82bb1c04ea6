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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import fc from 'fast-check';
import { provided } from './__testUtils__/processEntities';
import { declaredRelations } from './declaredRelations';
import { StewardshipRelationsProcessor } from './StewardshipRelationsProcessor';

function relationsOf(
  stewardship: unknown,
  annotations?: Record<string, string>,
): string[] {
  const entity = provided({ name: 'pay', annotations, spec: { stewardship } });
  return declaredRelations(entity).map(
    ({ type, targetRef }) => `${type} ${targetRef}`,
  );
}

describe('declaredRelations', () => {
  it('takes the steps first, then the lines, each once, three in all', () => {
    const escalation = [{ ref: 'desk' }, { ref: 'Group:Default/Desk' }];
    const supportLines = [
      { line: 2, ref: 'operations' },
      { line: 3, ref: 'operations' },
      { line: 1, ref: 'desk' },
      { line: 4, ref: 'vendor' },
    ];
    expect(relationsOf({ escalation, supportLines })).toEqual([
      'escalatesTo group:default/desk',
      'supportedBy group:default/operations',
      'supportedBy group:default/desk',
    ]);
  });

  it('leaves out the entity itself, and references longer than any entity has, before it counts', () => {
    const escalation = [
      { ref: 'component:pay' },
      { ref: 'x'.repeat(190) },
      { ref: 'one' },
      { ref: 'two' },
      { ref: 'three' },
    ];
    expect(relationsOf({ escalation })).toEqual([
      'escalatesTo group:default/one',
      'escalatesTo group:default/two',
      'escalatesTo group:default/three',
    ]);
  });

  it('says nothing of an entity that declares nothing', () => {
    expect(relationsOf(undefined)).toEqual([]);
    expect(relationsOf({ supportLines: [{ line: 1 }] })).toEqual([]);
    expect(relationsOf({}, { 'stewardship.dev/escalation': ' , ' })).toEqual(
      [],
    );
  });

  it('is quick however much there is', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({
      line: 'x',
      ref: `//${index}`,
    }));
    const started = performance.now();
    const annotations = { 'stewardship.dev/escalation': 'a,'.repeat(500_000) };
    expect(
      relationsOf({ escalation: many, supportLines: many }, annotations),
    ).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('StewardshipRelationsProcessor, given anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('a', 'b', 'user:b', 'c:d/e', 'a:b:c', '/', ':', 'a/b:c'),
    fc.constantFrom('${{ x }}', '\uD800', '\0', 'component:pay', 'İ'),
    fc.constant('x'.repeat(199)),
  );
  const json = fc.oneof(fc.jsonValue({ maxDepth: 2 }), text);
  const item = fc.oneof(
    json,
    fc.dictionary(
      fc.constantFrom('ref', 'line', '__proto__', 'constructor'),
      fc.oneof(json, fc.integer({ min: 0, max: 10 })),
    ),
    fc.record({ line: fc.integer({ min: 1, max: 9 }), ref: text }),
  );
  const list = fc.oneof(json, fc.array(item, { maxLength: 8 }));
  const stewardship = fc.oneof(
    json,
    fc.dictionary(
      fc.constantFrom('escalation', 'supportLines', '__proto__', 'toString'),
      list,
    ),
  );
  const annotation = fc.oneof(
    fc.constant(''),
    text,
    fc.array(text).map(parts => parts.join(',')),
  );

  it('never throws, leaves the entity as it is, and emits at most three pairs that a database can hold', async () => {
    let related = 0;
    await fc.assert(
      fc.asyncProperty(
        stewardship,
        annotation,
        fc.constantFrom(undefined, 'n'.repeat(63)),
        async (given, escalation, namespace) => {
          const entity = provided({
            name: 'pay',
            namespace,
            annotations: { 'stewardship.dev/escalation': escalation },
            spec: { stewardship: given },
          });
          const before = JSON.stringify(entity);
          const emitted: EntityRelationSpec[] = [];
          const processed =
            await new StewardshipRelationsProcessor().postProcessEntity(
              entity,
              undefined,
              result => {
                expect(result.type).toBe('relation');
                if (result.type === 'relation') {
                  emitted.push(result.relation);
                }
              },
            );
          expect(processed).toBe(entity);
          expect(JSON.stringify(entity)).toBe(before);

          const self = stringifyEntityRef(entity);
          const ends = emitted.map(({ source, type, target }) => [
            stringifyEntityRef(source),
            type,
            stringifyEntityRef(target),
          ]);
          const own = ends.filter(([source]) => source === self);
          expect(own.length).toBeLessThanOrEqual(3);
          expect(ends).toHaveLength(2 * own.length);
          expect(new Set(ends.map(String)).size).toBe(ends.length);
          for (const [source, , target] of ends) {
            expect([source, target]).toContain(self);
            expect(source).not.toBe(target);
            for (const ref of [source, target]) {
              expect(ref.length).toBeLessThanOrEqual(255);
              expect(ref).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}/u);
              expect(stringifyEntityRef(parseEntityRef(ref))).toBe(ref);
            }
          }
          related += own.length;
        },
      ),
      { numRuns: 1000 },
    );
    expect(related).toBeGreaterThan(100);
  });
});
