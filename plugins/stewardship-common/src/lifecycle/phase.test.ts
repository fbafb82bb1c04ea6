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
import {
  anyDay,
  anyEnd,
  anyMilestones,
  on,
  open,
  passed,
} from './__testUtils__/ends';
import { compareEnds, daysBetween, phaseOn, supportEnd } from './phase';
import type { EndDate, Milestones } from './releaseCycle';

const TODAY = '2026-11-14';
const PAST = on('2026-11-13');
const FUTURE = on('2026-11-15');

describe('phaseOn', () => {
  it.each<[string, Milestones, string]>([
    ['nothing is known', {}, 'unknown'],
    [
      'security fixes still come',
      { endOfSecuritySupport: FUTURE },
      'supported',
    ],
    [
      'security support has no end',
      { endOfSecuritySupport: open },
      'supported',
    ],
    ['active support goes on', { endOfActiveSupport: FUTURE }, 'supported'],
    [
      'only extended support is known',
      { endOfExtendedSupport: open },
      'supported',
    ],
    ['life goes on, and no more is known', { endOfLife: open }, 'supported'],
    [
      'it can still be bought, and no more is known',
      { endOfSale: FUTURE },
      'unknown',
    ],
    [
      'it cannot be bought, and no more is known',
      { endOfSale: PAST },
      'unknown',
    ],
    [
      'it cannot be bought, but is supported',
      { endOfSale: PAST, endOfSecuritySupport: FUTURE },
      'endOfSalePassed',
    ],
    [
      'active support has ended, and fixes still come',
      {
        endOfSale: passed,
        endOfActiveSupport: PAST,
        endOfSecuritySupport: FUTURE,
      },
      'activeSupportEnded',
    ],
    [
      'active support has ended, and nobody says that fixes still come',
      { endOfActiveSupport: PAST },
      'unknown',
    ],
    [
      'active support has ended, and life has not',
      { endOfActiveSupport: passed, endOfLife: FUTURE },
      'activeSupportEnded',
    ],
    [
      'security support has ended, and no more is known',
      { endOfSecuritySupport: PAST },
      'securitySupportEnded',
    ],
    [
      'security support has ended, and life has not',
      { endOfSecuritySupport: PAST, endOfLife: open },
      'securitySupportEnded',
    ],
    [
      'fixes can be bought',
      { endOfSecuritySupport: PAST, endOfExtendedSupport: FUTURE },
      'extendedSupport',
    ],
    [
      'fixes can be bought until life ends',
      {
        endOfSecuritySupport: passed,
        endOfExtendedSupport: open,
        endOfLife: FUTURE,
      },
      'extendedSupport',
    ],
    [
      'not even fixes that are paid for come',
      { endOfSecuritySupport: PAST, endOfExtendedSupport: PAST },
      'endOfLife',
    ],
    [
      'extended support has ended, and no more is known',
      { endOfExtendedSupport: passed },
      'endOfLife',
    ],
    [
      'extended support has ended, and life has not',
      {
        endOfSecuritySupport: PAST,
        endOfExtendedSupport: PAST,
        endOfLife: FUTURE,
      },
      'securitySupportEnded',
    ],
    [
      'security and life have ended on one day',
      { endOfSecuritySupport: PAST, endOfLife: PAST },
      'endOfLife',
    ],
    [
      'life has ended before security support, by mistake',
      { endOfSecuritySupport: FUTURE, endOfLife: PAST },
      'endOfLife',
    ],
    [
      'life has ended, and everything else is open',
      {
        endOfActiveSupport: open,
        endOfSecuritySupport: open,
        endOfExtendedSupport: open,
        endOfLife: passed,
      },
      'endOfLife',
    ],
    [
      'the vendor has stopped to sell support, and the community has not',
      {
        endOfSecuritySupport: open,
        endOfExtendedSupport: PAST,
        endOfLife: open,
      },
      'supported',
    ],
  ])('where %s', (_, milestones, phase) => {
    expect(phaseOn(milestones, TODAY)).toBe(phase);
  });

  it.each<[keyof Milestones, string, string]>([
    ['endOfSale', 'supported', 'endOfSalePassed'],
    ['endOfActiveSupport', 'supported', 'activeSupportEnded'],
    ['endOfSecuritySupport', 'supported', 'extendedSupport'],
    ['endOfLife', 'supported', 'endOfLife'],
  ])('holds on the day of %s itself: %s, then %s', (name, before, after) => {
    const milestones = {
      endOfSecuritySupport: open,
      endOfExtendedSupport: open,
      [name]: on('2024-02-29'),
    };
    expect(phaseOn(milestones, '2024-02-28')).toBe(before);
    expect(phaseOn(milestones, '2024-02-29')).toBe(before);
    expect(phaseOn(milestones, '2024-03-01')).toBe(after);
  });

  it('only gets worse from day to day', () => {
    const order = [
      'supported',
      'endOfSalePassed',
      'activeSupportEnded',
      'extendedSupport',
      'securitySupportEnded',
      'endOfLife',
    ];
    fc.assert(
      fc.property(anyMilestones, anyDay, anyDay, (milestones, a, b) => {
        const [first, later] = [a, b].sort();
        const before = phaseOn(milestones, first);
        const after = phaseOn(milestones, later);
        // From unknown to an end, and from promises to unknown.
        const from = before === 'unknown' ? 3 : order.indexOf(before);
        const to = after === 'unknown' ? 3 : order.indexOf(after);
        expect(to).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  it('never promises fixes that nobody promises', () => {
    fc.assert(
      fc.property(anyMilestones, anyDay, (milestones, today) => {
        const phase = phaseOn(milestones, today);
        const { endOfSale: _, ...supports } = milestones;
        const lasting = Object.values(supports).some(
          end =>
            end.kind === 'open' || (end.kind === 'date' && end.on >= today),
        );
        const promising = [
          'supported',
          'endOfSalePassed',
          'activeSupportEnded',
          'extendedSupport',
        ];
        expect([lasting, false]).toContain(promising.includes(phase));
      }),
    );
  });
});

describe('supportEnd', () => {
  it.each<[string, Milestones, EndDate | undefined]>([
    ['nothing', {}, undefined],
    ['other ends', { endOfSale: PAST, endOfActiveSupport: open }, undefined],
    ['security', { endOfSecuritySupport: PAST, endOfLife: FUTURE }, PAST],
    ['life alone', { endOfLife: FUTURE }, FUTURE],
    ['extended alone', { endOfExtendedSupport: FUTURE }, FUTURE],
    [
      'extended before life',
      { endOfExtendedSupport: PAST, endOfLife: open },
      PAST,
    ],
    [
      'life before security',
      { endOfSecuritySupport: open, endOfLife: PAST },
      PAST,
    ],
    [
      'a day rather than none',
      { endOfSecuritySupport: PAST, endOfLife: passed },
      PAST,
    ],
    ['no day', { endOfSecuritySupport: open, endOfLife: passed }, passed],
  ])('is of %s', (_, milestones, end) => {
    expect(supportEnd(milestones)).toEqual(end);
  });

  it('moves to the day until which an extension was bought, where that is later', () => {
    const end = (milestones: Milestones) =>
      supportEnd(milestones, '2026-11-14');
    expect(end({ endOfSecuritySupport: PAST })).toEqual(on('2026-11-14'));
    expect(end({ endOfSecuritySupport: FUTURE })).toEqual(FUTURE);
    expect(end({ endOfSecuritySupport: passed })).toEqual(on('2026-11-14'));
    expect(end({ endOfSecuritySupport: open })).toEqual(open);
    expect(end({})).toEqual(on('2026-11-14'));
  });

  it('has passed wherever support has', () => {
    fc.assert(
      fc.property(anyMilestones, anyDay, (milestones, today) => {
        const phase = phaseOn(milestones, today);
        const { endOfSecuritySupport, endOfExtendedSupport, endOfLife } =
          milestones;
        const fixes = endOfSecuritySupport ?? endOfExtendedSupport;
        // Which of the two is wrong, nobody can tell.
        const contradicts =
          fixes?.kind === 'date' && endOfLife?.kind === 'passed';
        const end = supportEnd(milestones);
        const isOver =
          end?.kind === 'passed' || (end?.kind === 'date' && end.on < today);
        fc.pre(!contradicts && phase !== 'unknown');
        expect(isOver).toBe(
          ['securitySupportEnded', 'extendedSupport', 'endOfLife'].includes(
            phase,
          ),
        );
      }),
    );
  });
});

describe('compareEnds', () => {
  it('puts first what ended without a day, then days, then what is open, then what nobody knows', () => {
    const ends = [undefined, open, on('9999-12-31'), on('2026-01-01'), passed];
    expect([...ends].sort(compareEnds)).toEqual([
      passed,
      on('2026-01-01'),
      on('9999-12-31'),
      open,
      undefined,
    ]);
    // `sort` puts undefined last without asking.
    expect(compareEnds(undefined, open)).toBeGreaterThan(0);
    expect(compareEnds(passed, undefined)).toBeLessThan(0);
  });

  it('is an order', () => {
    const end = fc.option(anyEnd, { nil: undefined });
    fc.assert(
      fc.property(end, end, end, (a, b, c) => {
        const signs = [compareEnds(a, b), compareEnds(b, a)].map(Math.sign);
        expect(signs[0] + signs[1]).toBe(0);
        const [first, , last] = [a, b, c].sort(compareEnds);
        expect(compareEnds(first, last)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-14', '2026-11-14', 0],
    ['2026-11-14', '2026-11-13', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2026-01-01', '9999-12-31', 2_912_442],
  ])('counts from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
