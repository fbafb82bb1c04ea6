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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ScorecardSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { completeStewardship } from '../__fixtures__/completeStewardship';
import {
  operationalSupport,
  qualityAssurance,
} from '../__fixtures__/scorecards';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderOwnershipTab } from '../__testUtils__/renderOwnershipTab';

function renderScorecards(items: ScorecardSummary[]) {
  renderOwnershipTab({
    card: 'scorecards',
    getEntity: async () => ({
      ...completeStewardship,
      scorecards: { evaluated: true, items },
    }),
  });
}

async function scorecard(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('ScorecardsView', () => {
  freezeTime();

  it('says once how many are unknown, and apart what lacks data', async () => {
    renderScorecards([
      {
        ...operationalSupport,
        score: {
          ...operationalSupport.score,
          counts: { pass: 5, fail: 3, unknown: 4, error: 1 },
        },
        undecided: 2,
        toAnswer: 3,
      },
    ]);
    const support = await scorecard('Operational support');
    expect(
      support.getByText('5 of 8 judged checks, 4 unknown, 1 in error'),
    ).toBeVisible();
    expect(support.getAllByText(/unknown/)).toHaveLength(1);
    expect(support.getByText('1 lacks data')).toBeVisible();
    expect(support.getByText('3 questions are open')).toBeVisible();
  });

  it('says how many more fail than it lists', async () => {
    renderScorecards([
      {
        ...operationalSupport,
        score: { ...operationalSupport.score, counts: { pass: 5, fail: 4 } },
      },
    ]);
    const support = await scorecard('Operational support');
    expect(support.getByText('1 more fails')).toBeVisible();
  });

  it('explains why points are missing where all judged checks pass', async () => {
    renderScorecards([
      {
        ...qualityAssurance,
        score: { earned: 910, possible: 1_000, counts: { pass: 5 } },
      },
    ]);
    const quality = await scorecard('Quality assurance');
    expect(
      quality.getByText('91% of the points, as some answers earn only a part'),
    ).toBeVisible();
  });

  it('opens the two worst of many, and has a line for each of the others', async () => {
    const named = (title: string, earned: number): ScorecardSummary => ({
      ...operationalSupport,
      id: title.toLowerCase(),
      title,
      score: { ...operationalSupport.score, earned },
    });
    renderScorecards([
      qualityAssurance,
      named('Best', 7_000),
      named('Worst', 1_000),
      named('Middle', 4_000),
    ]);
    await scorecard('Worst');
    expect(
      screen
        .getAllByRole('region', { name: /^(Best|Worst|Middle|Quality)/ })
        .map(region => within(region).getByRole('heading').textContent),
    ).toEqual(['Worst', 'Middle']);
    const line = screen
      .getByRole('heading', { name: 'Best' })
      .closest('summary');
    expect(line).toHaveTextContent(
      'BestBronze reached5 of 8 judged checks, 2 unknown, 1 exempt88% of the points',
    );
    const [best, quality] = screen.getAllByRole('group');
    expect(best).not.toHaveAttribute('open');
    expect(quality).toHaveTextContent('Gold reached');
    await userEvent.click(screen.getByRole('heading', { name: 'Best' }));
    expect(best).toHaveAttribute('open');
    expect(
      within(best).getByRole('link', { name: 'All checks of Best' }),
    ).toBeVisible();
  });
});
