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

import type { LifecyclePicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  boughtSupport,
  node22,
  noTechnologies,
  overdueUpgrade,
  paymentsDb,
  postgresql13,
  technology,
  ubuntu2404,
} from '../__fixtures__/lifecycle';
import { countUnknown, hasEnded, worstEnd } from './worstEnd';

const handled = { ...overdueUpgrade, overdue: false };

function pictureOf(part: Partial<LifecyclePicture>): LifecyclePicture {
  return { ...noTechnologies, ...part };
}

describe('worstEnd', () => {
  it('takes what is undecided or overdue before what is being dealt with', () => {
    const items = [
      technology(postgresql13, { decision: handled }),
      technology(
        { ...postgresql13, cycle: '12' },
        { decision: overdueUpgrade },
      ),
      technology(node22),
    ];
    expect(worstEnd(pictureOf({ items }))?.state.cycle).toBe('12');
    expect(worstEnd(pictureOf({ items: [items[2], items[0]] }))?.state).toBe(
      postgresql13,
    );
  });

  it('prefers its own of two alike, and finds what it only inherits', () => {
    const { endsOn, daysLeft } = postgresql13;
    const inherited = [
      { state: postgresql13, endsOn, daysLeft, home: paymentsDb, path: [] },
    ];
    const both = pictureOf({ items: [technology(postgresql13)], inherited });
    expect(worstEnd(both)?.home).toBe(undefined);
    expect(
      worstEnd(pictureOf({ items: [technology(node22)], inherited }))?.home,
    ).toBe(paymentsDb);
  });

  it('takes its own before what it inherits, even where that ended earlier', () => {
    const inherited = ['2020-01-01', '2019-01-01'].map(on => ({
      state: { ...postgresql13, cycle: on },
      endsOn: { kind: 'date', on } as const,
      daysLeft: -2000,
      ...{ home: paymentsDb, path: [] },
    }));
    const own = technology(postgresql13);
    expect(
      worstEnd(pictureOf({ items: [own], inherited }))?.home,
    ).toBeUndefined();
    const items = [technology(postgresql13, { decision: handled })];
    expect(worstEnd(pictureOf({ items, inherited }))?.state.cycle).toBe(
      '2019-01-01',
    );
  });

  it('finds nothing where all that is known lasts longer than a year', () => {
    const far = technology(ubuntu2404);
    const nearly = technology(ubuntu2404, {
      endsOn: { kind: 'date', on: '2027-11-20' },
      daysLeft: 365,
    });
    expect(worstEnd(pictureOf({ items: [far] }))).toBe(undefined);
    expect(worstEnd(pictureOf({ items: [far, nearly] }))?.daysLeft).toBe(365);
  });

  it('counts an extension that was bought, until it ends itself', () => {
    const bought = technology(postgresql13, {
      endsOn: { kind: 'date', on: '2028-03-31' },
      daysLeft: 497,
      decision: boughtSupport,
    });
    expect(worstEnd(pictureOf({ items: [bought] }))).toBe(undefined);
    expect(
      hasEnded({
        state: postgresql13,
        endsOn: { kind: 'date', on: '2026-11-19' },
        daysLeft: -1,
      }),
    ).toBe(true);
  });

  it('still holds on the day of its end', () => {
    const state = node22;
    const endsOn = { kind: 'date', on: '2026-11-20' } as const;
    expect(hasEnded({ state, endsOn, daysLeft: 0 })).toBe(false);
    expect(hasEnded({ state, endsOn: { kind: 'passed' } })).toBe(true);
    expect(hasEnded({ state, endsOn: { kind: 'open' } })).toBe(false);
  });

  it('does not take what nobody says for known', () => {
    const nobodySays = technology({ ...ubuntu2404, endsOn: undefined });
    expect(
      countUnknown(pictureOf({ items: [nobodySays, technology(node22)] })),
    ).toBe(1);
  });
});
