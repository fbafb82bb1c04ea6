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
  CheckBase,
  FactValue,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../../database/hash';
import type {
  CompiledCheck,
  LoadedScorecard,
  LoadedScorecards,
  ScorecardLibrary,
} from '../../definitions/LoadedScorecards';
import type { RuleVerdict } from '../../expressions/CompiledRule';

type Described = Partial<Omit<CheckBase, 'id'>> & { tiers?: string[] };

/** A rule over one fact, `ci.coverage`; what it says of it is up to the test. */
export function ruleCheck(
  id: string,
  says: (value: FactValue) => RuleVerdict | boolean,
  described: Described & { fact?: string } = {},
): CompiledCheck {
  const { tiers, fact = 'coverage', ...base } = described;
  return {
    definition: {
      ...{ id, title: id, weight: 1, kind: 'rule', rule: String(says) },
      ...base,
    },
    appliesTo: appliesToTiers(tiers),
    rule: {
      source: String(says),
      facts: [`ci.${fact}`],
      confidential: new Map(),
      evaluate(scope) {
        if (!scope.ci || !Object.hasOwn(scope.ci, fact)) {
          return { kind: 'missing', missing: [`ci.${fact}`] };
        }
        const verdict = says(scope.ci[fact]);
        return typeof verdict === 'boolean'
          ? { kind: 'value', value: verdict }
          : verdict;
      },
    },
  };
}

/** Passes from a coverage of so many percent. */
export function coverageCheck(
  id: string,
  atLeast: number,
  described: Described = {},
): CompiledCheck {
  return ruleCheck(id, value => Number(value) >= atLeast, described);
}

export function questionCheck(
  id: string,
  asked: Partial<Question> = {},
  described: Described = {},
): CompiledCheck {
  const { tiers, ...base } = described;
  return {
    definition: {
      ...{ id, title: id, weight: 1, kind: 'question' },
      ...base,
      question: {
        text: 'Is it so?',
        form: { kind: 'yesNo', passOn: 'yes' },
        mayNotApply: true,
        ...{ evidence: 'optional', remark: 'optional' },
        answeredBy: { owners: true, groups: [] },
        ...asked,
      },
    },
    appliesTo: appliesToTiers(tiers),
  };
}

/** For all components, or those of some tiers. */
export function scorecardOf(
  id: string,
  checks: CompiledCheck[],
  options: { levels?: string[]; tiers?: string[] } = {},
): LoadedScorecard {
  const { levels = [], tiers } = options;
  const definition = {
    ...{ id, title: id, appliesTo: {}, categories: [] },
    levels: levels.map(level => ({ id: level, title: level })),
    checks: checks.map(check => check.definition),
  };
  const isOfTier = appliesToTiers(tiers);
  return {
    ...{ definition, checks, problems: [], source: 'test', written: '' },
    hash: hashOf([definition, tiers]),
    appliesTo: (entity, tierId) =>
      entity.kind === 'Component' && isOfTier(entity, tierId),
  };
}

function appliesToTiers(tiers: string[] | undefined) {
  return (_: unknown, tierId?: string) =>
    !tiers || (tierId !== undefined && tiers.includes(tierId));
}

/** Scorecards that the test can change. */
export class FakeLibrary implements ScorecardLibrary {
  items: LoadedScorecard[];
  version = 0;

  constructor(items: LoadedScorecard[]) {
    this.items = items;
  }

  async read(): Promise<LoadedScorecards> {
    const { items } = this;
    return {
      hash: hashOf(items.map(({ hash }) => hash)),
      version: this.version,
      isOutdated: false,
      items,
      byId: new Map(items.map(item => [item.definition.id, item])),
      problems: [],
    };
  }

  async compile(): Promise<never> {
    throw new Error('Not of this test');
  }
}
