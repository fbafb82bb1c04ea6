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
import type { CompiledCheck } from '../../definitions/LoadedScorecards';
import { makeSubject } from './evaluationHarness';
import type { World } from './oracle';
import { questionCheck, ruleCheck, scorecardOf } from './testScorecards';

/** The same numbers for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 to 1, without 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  of<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)];
  }

  /** A day up to so many days before or after the first one of the tests. */
  day(within: number): string {
    const ms = Date.UTC(2026, 10, 21 + this.whole(-within, within));
    return new Date(ms).toISOString().slice(0, 10);
  }
}

const LEVELS = ['bronze', 'silver', 'gold'];
const TIERS = ['gold', 'silver', null] as const;
const FACTS = ['coverage', 'constructor', 'pages'];
const CHOICES = [0, 40, 60, 100].map((worth, index) => ({
  ...{ id: `choice-${index}`, title: `Choice ${index}`, worth },
}));

/** With rules and questions of all kinds, and of rules also those that fail. */
export function randomScorecard(chance: Chance, id: string) {
  const checks = Array.from({ length: chance.whole(1, 14) }, (_, index) =>
    randomCheck(chance, `check-${index}`),
  );
  const levels = LEVELS.slice(0, chance.whole(0, 3));
  return scorecardOf(id, checks, {
    levels,
    ...(chance.is(0.3) && { tiers: ['gold'] }),
  });
}

function randomCheck(chance: Chance, id: string): CompiledCheck {
  const described = {
    weight: chance.of([0, 0.3, 1, 2.5, 7]),
    ...(chance.is(0.8) && { level: chance.of(LEVELS) }),
    ...(chance.is(0.2) && { enabledFrom: chance.day(3) }),
    ...(chance.is(0.3) && { tiers: [chance.of(['gold', 'silver'])] }),
  };
  if (chance.is(0.5)) {
    return questionCheck(id, randomQuestion(chance), described);
  }
  const limit = chance.whole(0, 100);
  const fact = chance.of(FACTS);
  const says = chance.of([
    (value: unknown) => Number(value) >= limit,
    (value: unknown) => Number(value) >= limit,
    (value: unknown) => Number(value) >= limit,
    (value: unknown) => ({ kind: 'value', value } as const),
    () => ({ kind: 'failed', message: 'Division by zero' } as const),
    () => {
      throw new Error('Broken');
    },
  ]);
  return ruleCheck(id, says, { ...described, fact });
}

function randomQuestion(chance: Chance): Partial<Question> {
  const passAt = chance.of([0, 50, 100]);
  const form = chance.of<Question['form']>([
    { kind: 'yesNo', passOn: chance.of(['yes', 'no'] as const) },
    { kind: 'single', choices: CHOICES, passAt },
    { kind: 'several', choices: CHOICES, passAt },
    { kind: 'scale', min: 1, max: 5, passAt: chance.whole(1, 5) },
    {
      kind: 'number',
      ...(chance.is(0.5) && { atLeast: 10 }),
      ...(chance.is(0.5) && { atMost: 50 }),
    },
    { kind: 'text' },
    {
      kind: 'date',
      future: chance.is(0.5),
      ...(chance.is(0.7) && { notOlderThan: 'P2D' }),
    },
  ]);
  return {
    form,
    ...(chance.is(0.3) && { confirmation: { by: 'ownerOf' } as const }),
  };
}

/** An entity with anything that an evaluation looks at. */
export function randomWorld(
  chance: Chance,
  index: number,
  scorecards: { definition: { id: string }; checks: CompiledCheck[] }[],
): World {
  const tier = chance.of(TIERS);
  const kind = chance.is(0.9) ? 'Component' : 'Resource';
  const world: World = {
    subject: makeSubject(index, { tier, kind }),
    facts: {},
    answers: new Map(),
    exemptions: new Map(),
    ...(chance.is(0.3) && { expiresAt: `${chance.day(3)}T12:00:00.000Z` }),
  };
  for (const fact of FACTS) {
    if (chance.is(0.8)) {
      world.facts[fact] = chance.of([chance.whole(0, 100), 'many', true]);
    }
  }
  for (const { definition, checks } of scorecards) {
    for (const check of checks) {
      const key = `${definition.id}/${check.definition.id}`;
      if (check.definition.kind === 'question' && chance.is(0.8)) {
        world.answers.set(
          ...([key, randomAnswer(chance, check.definition.question)] as const),
        );
      }
      if (chance.is(0.2)) {
        world.exemptions.set(key, chance.day(3));
      }
    }
  }
  return world;
}

export function randomAnswer(chance: Chance, question: Question): StoredAnswer {
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
