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
import { anyEntity } from './__testUtils__/arbitraries';
import { completeRecord, makeEntity } from './__testUtils__/entities';
import { declaredLadderRefs } from './declaredLadderRefs';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';

describe('declaredLadderRefs', () => {
  it('reads the references of the ladder and of the lines, each once', () => {
    const spec = { stewardship: completeRecord };
    expect(declaredLadderRefs(makeEntity({ spec }))).toEqual({
      escalation: ['group:default/team-payments', 'group:default/vendor-acme'],
      supportLines: ['group:default/service-desk', 'group:default/operations'],
    });
  });

  it('reads the annotation where the record has no step, with the namespace of the entity', () => {
    const annotations = {
      'stewardship.dev/escalation': 'desk, user:default/Ines,desk,${{ x }}',
    };
    const namespace = 'shop';
    expect(declaredLadderRefs(makeEntity({ annotations, namespace }))).toEqual({
      escalation: [],
      supportLines: [],
    });
    annotations['stewardship.dev/escalation'] = 'desk, user:default/Ines,desk';
    expect(declaredLadderRefs(makeEntity({ annotations, namespace }))).toEqual({
      escalation: ['group:shop/desk', 'user:default/ines'],
      supportLines: [],
    });
    const spec = { stewardship: { escalation: [{ ref: 'b' }, { ref: '//' }] } };
    expect(
      declaredLadderRefs(makeEntity({ annotations, namespace, spec })),
    ).toEqual({ escalation: ['group:shop/b'], supportLines: [] });
  });

  it('finds what the whole record has, whatever the entity holds', () => {
    const refs = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'user:b', 'c:d/e', ' f ') },
      fc.constantFrom('a:b:c', '${{ x }}', '\0', 'x'.repeat(201), '', 7, null),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const lines = fc.constantFrom(1, '2', 9, 0, 10, 1.5, '3.0', 'x', null, [1]);
    const list = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.record({ line: lines, ref: refs }) },
        refs,
      ),
      { maxLength: 5 },
    );
    const spec = fc.record({
      stewardship: fc.record({ escalation: list, supportLines: list }),
    });
    const annotations = fc.record({
      'stewardship.dev/escalation': fc.oneof(refs, fc.array(refs)),
    });
    const likely = fc
      .record({ spec, annotations })
      .map(parts => makeEntity(parts));

    fc.assert(
      fc.property(fc.oneof(likely, anyEntity), entity => {
        const record = readRecord(entity, defaultRecordSettings);
        const { escalation, supportLines } = declaredLadderRefs(entity);
        expect(escalation).toEqual([
          ...new Set(record.escalation.map(({ value }) => value.ref)),
        ]);
        expect(supportLines).toEqual([
          ...new Set(
            record.supportLines.flatMap(({ value: { ref } }) => ref ?? []),
          ),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('looks at the first hundred items only', () => {
    const items = Array.from({ length: 50_000 }, (_, index) => ({
      line: 1,
      ref: `g${index}`,
    }));
    const stewardship = { escalation: items, supportLines: items };
    const refs = declaredLadderRefs(makeEntity({ spec: { stewardship } }));
    expect(refs.escalation).toHaveLength(100);
    expect(refs.supportLines).toHaveLength(100);
  });
});
