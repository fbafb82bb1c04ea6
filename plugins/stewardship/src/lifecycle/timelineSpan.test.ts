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

import { node22, postgresql13 } from '../__fixtures__/lifecycle';
import { timelineSpan } from './timelineSpan';

const today = '2026-11-20';

describe('timelineSpan', () => {
  it('lays the stages one after the other, from the release to the last end', () => {
    const span = timelineSpan(node22, today);
    expect(span).toMatchObject({
      firstDay: '2024-04-24',
      lastDay: '2028-01-02',
    });
    expect(span?.stages.map(({ until }) => until)).toEqual([
      'endOfActiveSupport',
      'endOfSecuritySupport',
      'endOfExtendedSupport',
    ]);
    expect(span?.stages[0].from).toBe(0);
    expect(span?.stages[1].from).toBe(span?.stages[0].to);
    expect(span?.stages[2].to).toBe(100);
    expect(span?.today).toBeGreaterThan(span?.stages[1].from ?? 100);
    expect(span?.today).toBeLessThan(span?.stages[1].to ?? 0);
  });

  it('reaches to today where all has ended, and to the end of what was bought', () => {
    expect(timelineSpan(postgresql13, today)).toMatchObject({
      today: 100,
      lastDay: today,
    });
    expect(timelineSpan(postgresql13, today, '2028-03-31')).toMatchObject({
      lastDay: '2028-03-31',
      stages: [
        { until: 'endOfLife' },
        { until: 'endOfExtendedSupport', to: 100 },
      ],
    });
  });

  it('promises no fixes between the end of security support and the end of life', () => {
    const date = (on: string) => ({ kind: 'date', on } as const);
    const span = timelineSpan(
      {
        ...node22,
        milestones: {
          endOfActiveSupport: date('2025-01-01'),
          endOfSecuritySupport: date('2026-01-01'),
          endOfLife: date('2028-01-01'),
        },
      },
      today,
    );
    expect(span?.stages.map(({ fixes }) => fixes)).toEqual([
      'all',
      'security',
      'none',
    ]);
    expect(timelineSpan(postgresql13, today)?.stages[0].fixes).toBe('all');
  });

  it('draws nothing where no day is known', () => {
    const milestones = { endOfLife: { kind: 'passed' } } as const;
    expect(timelineSpan({ ...postgresql13, milestones }, today)).toBe(
      undefined,
    );
  });

  it('stays within the drawing where days contradict each other', () => {
    const span = timelineSpan(
      { ...postgresql13, releasedOn: '2030-01-01' },
      today,
    );
    for (const { from, to } of span?.stages ?? []) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(100);
    }
  });
});
