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
  CheckDefinition,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  LoadedScorecard,
  LoadedScorecards,
  ScorecardLibrary,
} from '../../definitions/LoadedScorecards';

/** A question of yes or no that the owners answer, unless told otherwise. */
export function question(
  id: string,
  asked: Partial<Question> = {},
): CheckDefinition {
  return {
    ...{ id, title: `Title of ${id}`, weight: 1, kind: 'question' },
    question: {
      text: 'Is it so?',
      form: { kind: 'yesNo', passOn: 'yes' },
      mayNotApply: true,
      ...{ evidence: 'optional', remark: 'optional' },
      answeredBy: { owners: true, groups: [] },
      ...asked,
    },
  };
}

export function rule(id: string): CheckDefinition {
  const title = `Title of ${id}`;
  return { id, title, weight: 1, kind: 'rule', rule: 'true' };
}

/** A scorecard for services and websites, whose checks are for all of them. */
export function scorecard(
  id: string,
  checks: CheckDefinition[],
): LoadedScorecard {
  return {
    definition: {
      ...{ id, title: `Scorecard ${id}`, appliesTo: {} },
      ...{ levels: [], categories: [], checks },
    },
    ...{ hash: id, source: 'test', written: '', problems: [] },
    appliesTo: ({ kind }) => kind === 'Component',
    checks: checks.map(definition => ({ definition, appliesTo: () => true })),
  };
}

/** Scorecards that the test can change. */
export class FakeLibrary implements ScorecardLibrary {
  items: LoadedScorecard[];

  constructor(items: LoadedScorecard[]) {
    this.items = items;
  }

  async read(): Promise<LoadedScorecards> {
    const byId = new Map(this.items.map(item => [item.definition.id, item]));
    return {
      ...{ hash: 'all', version: 0, isOutdated: false },
      ...{ items: this.items, byId, problems: [] },
    };
  }

  async compile(): Promise<never> {
    throw new Error('Not of this test');
  }
}
