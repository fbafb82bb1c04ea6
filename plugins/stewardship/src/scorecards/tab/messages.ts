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

/**
 * The texts of the Scorecards tab of an entity.
 *
 * @internal
 */
export const tabMessages = {
  choose: 'Scorecard',
  option: '{{title}} – {{level}}',
  gone: 'There is no such scorecard for this entity, or it is no longer there.',
  errorTitle: 'The scorecard could not be loaded.',
  retry: 'Try again',
  refreshFailed:
    'The scorecard could not be loaded again: {{message}}. What is shown may be out of date.',
  head: {
    owner: 'This scorecard is of {{owner}}',
    levels: 'Levels',
    reachedLevel: '{{level}}: reached',
    nextLevel: '{{level}}: next, missing: {{checks}}',
    laterLevel: '{{level}}: not reached',
    evaluated: 'Evaluated {{age}}',
    evaluate: 'Evaluate now',
    evaluatedNow: 'Evaluated.',
    tooOften:
      'That was evaluated too often in a short time. Wait a minute, then try again.',
    evaluateFailed: 'It could not be evaluated: {{message}}',
    answer_one: 'Answer {{count, number}} question',
    answer_other: 'Answer {{count, number}} questions',
  },
  checks: {
    title: 'Checks',
    none: 'None of its checks could be loaded.',
    other: 'Other checks',
    level: 'for {{level}}',
    noWeight: 'does not count for the score',
    why: 'Why it matters',
    fix: 'What to do',
    facts: 'Facts used',
    fact: 'Fact',
    value: 'Value',
    age: 'Age',
    rule: 'Rule',
    when: 'Applies only where',
    unknownValue: 'not known',
    hiddenValue: 'you may not see it',
    emptyList: 'none',
    yes: 'yes',
    no: 'no',
    expired: 'too old, not used',
    enabledFrom: 'It counts from {{date}} on.',
    question: 'Question',
    goToQuestion: 'Go to the question',
    goTo: 'Go to the question: {{title}}',
    exemption: 'Exemption…',
    exemptionOf: 'Exemption from {{title}}',
  },
  problems: { title: 'What is wrong with the definition' },
  history: {
    title: 'History',
    show: 'Show the history',
    loading: 'Loading the history',
    error: 'The history could not be loaded: {{message}}',
    stale:
      'The history could not be loaded again: {{message}}. What is shown may be out of date.',
    latest: 'Only the latest {{amount, number}} changes are shown.',
    none: 'Nothing has moved yet.',
    moved: '{{check}}: {{from}} → {{to}}',
    appeared: '{{check}}: {{to}}',
    vanished: '{{check}}: {{from}}, now gone',
    levelMoved: 'Level: {{from}} → {{to}}',
    noLevel: 'below the first',
    by: '{{cause}} ({{who}})',
    score: '{{earned}} of {{possible}} points',
  },
} as const;
