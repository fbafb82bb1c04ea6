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
  AnswerValue,
  Question,
  StoredAnswer,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Chance } from './Chance';
import { makeSubject } from './evaluationHarness';
import type { World } from './oracle';
import type { WrittenScorecard } from './randomScorecard';

const TIERS = ['gold', 'silver', null] as const;

/** An entity with anything that an evaluation looks at. */
export function randomWorld(
  chance: Chance,
  index: number,
  scorecards: WrittenScorecard[],
): World {
  const tier = chance.of(TIERS);
  const kind = chance.is(0.9) ? 'Component' : 'Resource';
  const world: World = {
    subject: makeSubject(index, { tier, kind }),
    facts: randomFacts(chance),
    answers: new Map(),
    exemptions: new Map(),
  };
  for (const { id, checks } of scorecards) {
    for (const check of checks) {
      const key = `${id}/${check.id}`;
      if (
        typeof check.asks === 'object' &&
        'question' in check.asks &&
        chance.is(0.8)
      ) {
        world.answers.set(key, randomAnswer(chance, check.asks.question));
      }
      if (chance.is(0.2)) {
        world.exemptions.set(key, chance.day(3));
      }
    }
  }
  return world;
}

/** Of all sources or some of them, with a time to live or without, and now and then of another kind than was declared. */
function randomFacts(chance: Chance): World['facts'] {
  const values: World['facts'] = {
    ci: {
      values: {
        coverage: chance.whole(0, 100),
        findings: chance.whole(0, 3),
        constructor: chance.whole(0, 100),
        language: chance.of(['go', 'java', 'rust']),
        green: chance.is(0.7),
        labels: ['api', 'batch', 'web'].slice(chance.whole(0, 3)),
        testedOn: chance.of([chance.day(4), chance.day(4), 'soon']),
      },
    },
    scan: {
      values: {
        pages: chance.whole(0, 100),
        language: chance.of(['go', 'java']),
      },
    },
    support: {
      values: {
        rank: chance.whole(0, 100),
        region: chance.of(['eu', 'us']),
      },
    },
  };
  const facts: World['facts'] = {};
  for (const [source, { values: all }] of Object.entries(values)) {
    const kept = Object.entries(all).filter(() => chance.is(0.8));
    const sent = kept.map(([name, value]) => [
      ...[name, chance.is(0.05) ? chance.of(['many', true, 1]) : value],
    ]);
    if (chance.is(0.9)) {
      facts[source] = {
        values: Object.fromEntries(sent),
        ...(chance.is(0.2) && { expiresAt: `${chance.day(3)}T12:00:00.000Z` }),
      };
    }
  }
  return facts;
}

function randomAnswer(chance: Chance, question: Question): StoredAnswer {
  return {
    status: chance.is(0.9) ? 'submitted' : 'draft',
    answeredBy: 'user:default/ada',
    answeredAt: '2026-11-01T09:00:00.000Z',
    value: chance.is(0.1)
      ? { kind: 'notApplicable' }
      : randomValue(chance, question.form),
    ...(chance.is(0.5) && { validUntil: chance.day(3) }),
    ...(question.confirmation && {
      counterpartRef: 'component:default/other',
      confirmation: chance.is(0.3)
        ? { status: 'awaiting' }
        : {
            status: chance.of(['confirmed', 'refused'] as const),
            ...{ by: 'user:default/bo', at: '2026-11-02T09:00:00.000Z' },
          },
    }),
  };
}

function randomValue(chance: Chance, form: Question['form']): AnswerValue {
  switch (form.kind) {
    case 'yesNo':
      return { kind: 'yesNo', yes: chance.is(0.5) };
    case 'single':
      return { kind: 'single', choice: chance.of(form.choices).id };
    case 'several':
      return {
        kind: 'several',
        choices: form.choices.map(({ id }) => id).slice(chance.whole(0, 3)),
      };
    case 'scale':
      return { kind: 'scale', number: chance.whole(1, 5) };
    case 'number':
      return { kind: 'number', number: chance.whole(-5, 70) };
    case 'text':
      return { kind: 'text', text: 'In the handbook' };
    default:
      return { kind: 'date', on: chance.day(4) };
  }
}
