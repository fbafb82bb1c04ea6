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

import type { Question } from '@backstage-stewardship/plugin-stewardship-common';
import { stringify } from 'yaml';
import { breakages } from './breakages';
import type { Chance } from './Chance';
import { randomCondition, type Condition } from './conditions';

/** A check as it stands in a document, and what it means. */
export type WrittenCheck = {
  id: string;
  document: Record<string, unknown>;
  weight: number;
  level?: string;
  enabledFrom?: string;
  tiers?: string[];
  when?: Condition;
  /** `broken` where nobody can judge it as it is written. */
  asks: { rule: Condition } | { question: Question } | 'broken';
};

/** A scorecard for components as text, and what it means. */
export type WrittenScorecard = {
  id: string;
  tiers?: string[];
  levels: string[];
  checks: WrittenCheck[];
  yaml: string;
};

const LEVELS = ['bronze', 'silver', 'gold'];
const CHOICES = [0, 40, 60, 100].map((worth, index) => ({
  ...{ id: `choice-${index}`, title: `Choice ${index}`, worth },
}));

/** With rules and questions of all kinds, and about a fifth of its checks broken in one way or another. */
export function randomScorecard(chance: Chance, id: string): WrittenScorecard {
  const levels = LEVELS.slice(0, chance.whole(0, 3));
  const checks = Array.from({ length: chance.whole(2, 14) }, (_, index) => {
    const check = randomCheck(chance, `check-${index}`, levels);
    return chance.is(0.2) ? chance.of(breakages)(check, levels) : check;
  });
  const tiers = chance.is(0.3) ? ['gold'] : undefined;
  return writeScorecard({ id, levels, checks, tiers }, chance);
}

/** Another edition of a scorecard, in which one more check is broken. */
export function breakOne(
  { id, levels, tiers, ...written }: WrittenScorecard,
  chance: Chance,
): WrittenScorecard {
  const [first, ...checks] = written.checks;
  const broken = breakages[0](first, levels);
  return writeScorecard(
    { ...{ id, levels, tiers }, checks: [broken, ...checks] },
    chance,
  );
}

function writeScorecard(
  given: Omit<WrittenScorecard, 'yaml'>,
  chance: Chance,
): WrittenScorecard {
  const { id, levels, tiers, checks } = given;
  const documents = checks.map(({ document }) => document);
  // What cannot be kept apart from others by its id is not there.
  const others = [
    { id: 'Bad Id!', title: 'Nobody can answer it', rule: 'false' },
    { title: 'Neither this', rule: 'false' },
    { ...documents[0], rule: 'false', question: undefined },
    'no check at all',
  ];
  const document = {
    ...{ apiVersion: 'stewardship.dev/v1', kind: 'Scorecard' },
    metadata: { name: id },
    spec: {
      appliesTo: { filter: { kind: 'Component' }, ...(tiers && { tiers }) },
      levels: levels.map(level => ({ id: level })),
      checks: [...documents, ...others.filter(() => chance.is(0.5))],
    },
  };
  // Parts that are there twice become aliases.
  const yaml = chance.is(0.8) ? stringify(document) : JSON.stringify(document);
  return { ...given, yaml };
}

const HARMLESS: Record<string, unknown>[] = [
  { why: 7 },
  { category: 'nowhere' },
  { wieght: 3 },
  { remediation: { text: 'Mend it', link: 'wiki/page' } },
  { remediation: { text: 'Quote ${{ github.ref }}', link: '/{{ nmae }}' } },
];

const SHARED_TIERS = ['gold', 'silver'].map(tier => [tier]);

function randomCheck(
  chance: Chance,
  id: string,
  levels: string[],
): WrittenCheck {
  const weight = chance.of([0, 0.3, 1, 2.5, 7]);
  const level =
    levels.length > 0 && chance.is(0.8) ? chance.of(levels) : undefined;
  const enabledFrom = chance.is(0.2) ? chance.day(3) : undefined;
  const tiers = chance.is(0.3) ? chance.of(SHARED_TIERS) : undefined;
  const when = chance.is(0.3) ? randomCondition(chance, 1) : undefined;
  const asks: { rule: Condition } | { question: Question } = chance.is(0.4)
    ? { question: randomQuestion(chance) }
    : { rule: randomCondition(chance) };
  return {
    ...{ id, weight, level, enabledFrom, tiers, when, asks },
    document: {
      ...{ id, ...(chance.is(0.5) && { title: `Title of ${id}` }) },
      ...((weight !== 1 || chance.is(0.5)) && { weight }),
      ...(level && { level }),
      ...(enabledFrom && { enabledFrom }),
      ...(tiers && { appliesTo: { tiers } }),
      ...(when && { when: when.cel }),
      ...('rule' in asks
        ? { rule: asks.rule.cel }
        : { question: documentOf(asks.question) }),
      // None of it takes anything from the check.
      ...(chance.is(0.2) && chance.of(HARMLESS)),
    },
  };
}

function documentOf({ text, form, mayNotApply, confirmation }: Question) {
  return {
    ...{ text, mayNotApply, ...form },
    ...(confirmation && { confirmation: { ownerOf: 'counterpart' } }),
  };
}

function randomQuestion(chance: Chance): Question {
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
    ...{ text: 'Is it so?', form, mayNotApply: true },
    ...{ evidence: 'optional', remark: 'optional' },
    answeredBy: { owners: true, groups: [] },
    ...(chance.is(0.3) && { confirmation: { by: 'ownerOf' } as const }),
  };
}
