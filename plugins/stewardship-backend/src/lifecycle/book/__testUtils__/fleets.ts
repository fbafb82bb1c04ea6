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

import type {
  EndDate,
  TechnologyDecision,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import type { BookContents, BookDecision, BookEntity } from '../contents';

export const TODAY = '2026-11-21';

/** The least that a book can hold. */
export const EMPTY: BookContents = {
  entities: [],
  reliances: [],
  subgroups: [],
  uses: [],
  unknown: [],
  cycles: [],
  decisions: [],
  capabilities: [],
};

export function entity(
  ref: string,
  more: Partial<BookEntity> = {},
): BookEntity {
  return {
    ref,
    kind: 'component',
    sortName: ref,
    ownerRef: '',
    systemRef: '',
    tierId: '',
    tierRank: 1_000_000,
    ...more,
  };
}

export function decision(
  subject: { entityRef: string; product: string; cycle: string },
  more: Partial<TechnologyDecision> = {},
): BookDecision {
  return {
    ...subject,
    decision: {
      kind: 'acceptRisk',
      reason: 'Because',
      alternatives: [],
      ...more,
    },
    decidedBy: 'user:default/ada',
    decidedAt: '2026-01-01T00:00:00.000Z',
  };
}

const REFS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const GROUPS = ['group:x', 'group:y', 'group:z'];
const PRODUCTS = ['db', 'os'];
const CYCLES = ['1', '2', '10'];

const end: fc.Arbitrary<EndDate | undefined> = fc.constantFrom(
  undefined,
  { kind: 'passed' },
  { kind: 'open' },
  { kind: 'date', on: '2025-01-31' },
  { kind: 'date', on: TODAY },
  { kind: 'date', on: '2027-06-30' },
);

const technology = fc.record({
  entityRef: fc.constantFrom(...REFS),
  product: fc.constantFrom(...PRODUCTS),
  cycle: fc.constantFrom(...CYCLES),
});

const pair = (of: string[]) =>
  fc.tuple(fc.constantFrom(...of), fc.constantFrom(...of));

/** Small fleets with circles, hidden groups, extensions, and things that are not there. */
export const fleets: fc.Arbitrary<BookContents> = fc.record({
  entities: fc.subarray([...REFS, ...GROUPS], { minLength: 3 }).chain(refs =>
    fc.tuple(
      ...refs.map(ref =>
        fc
          .record({
            sortName: fc.constantFrom('same', ref),
            kind: fc.constantFrom('component', 'system'),
            ownerRef: fc.constantFrom('', ...GROUPS),
            systemRef: fc.constantFrom('', 'system:s'),
            tier: fc.constantFrom<[string, number]>(
              ['gold', 1],
              ['silver', 2],
              ['', 1_000_000],
            ),
          })
          .map(({ tier: [tierId, tierRank], ...more }) =>
            entity(ref, { ...more, tierId, tierRank }),
          ),
      ),
    ),
  ),
  reliances: fc.array(pair(REFS), { maxLength: 14 }),
  subgroups: fc.array(pair(GROUPS), { maxLength: 3 }),
  uses: fc.array(
    technology.chain(use =>
      fc
        .constantFrom(undefined, '1.1')
        .map(version => (version ? { ...use, version } : use)),
    ),
    { maxLength: 14 },
  ),
  unknown: fc.array(
    fc.record({
      entityRef: fc.constantFrom(...REFS),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 3 },
  ),
  cycles: fc.tuple(...Array.from({ length: 6 }, () => end)).map(ends =>
    ends.map((endOfLife, index) => ({
      product: PRODUCTS[index % 2],
      productTitle: `Product ${PRODUCTS[index % 2]}`,
      name: CYCLES[Math.floor(index / 2)],
      sourceId: 'own',
      milestones: endOfLife ? { endOfLife } : {},
    })),
  ),
  decisions: fc.array(
    technology.chain(subject =>
      fc
        .record(
          {
            dueOn: fc.constantFrom('2026-11-20', TODAY),
            extendedUntil: fc.constantFrom('2026-12-31', '2028-01-01'),
          },
          { requiredKeys: [] },
        )
        .map(more => decision(subject, more)),
    ),
    { maxLength: 4 },
  ),
  capabilities: fc.array(
    fc.record({
      entityRef: fc.constantFrom(...REFS),
      capability: fc.constantFrom('storage', 'search'),
    }),
    { maxLength: 4 },
  ),
});

/** What is left of a fleet where only some of it exists. */
export function onlyWith(
  contents: BookContents,
  refs: ReadonlySet<string>,
): BookContents {
  const isThere = ({ entityRef }: { entityRef: string }) => refs.has(entityRef);
  const both = ([a, b]: [string, string]) => refs.has(a) && refs.has(b);
  return {
    ...contents,
    entities: contents.entities.filter(({ ref }) => refs.has(ref)),
    reliances: contents.reliances.filter(both),
    subgroups: contents.subgroups.filter(both),
    uses: contents.uses.filter(isThere),
    unknown: contents.unknown.filter(isThere),
    decisions: contents.decisions.filter(isThere),
    capabilities: contents.capabilities.filter(isThere),
  };
}
