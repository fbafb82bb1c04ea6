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

import type { Question, QuestionChoice, QuestionForm } from './definition';
import { questionVersionOf } from './questionVersion';

const choices: QuestionChoice[] = [
  { id: 'daily', title: 'Each day', worth: 100 },
  { id: 'weekly', title: 'Each week', worth: 50 },
];

const asked: Question = {
  text: 'How often is it backed up?',
  form: { kind: 'single', choices, passAt: 100 },
  mayNotApply: true,
  evidence: 'optional',
  remark: 'optional',
  answeredBy: { owners: true, groups: [] },
};

function versionOf(form: QuestionForm): string {
  return questionVersionOf({ ...asked, form });
}

function ofChoices(changed: QuestionChoice[], passAt = 100): string {
  return versionOf({ kind: 'single', choices: changed, passAt });
}

describe('questionVersionOf', () => {
  it('is short, and the same for the same question', () => {
    expect(questionVersionOf(asked)).toMatch(/^[0-9a-f]{16}$/);
    expect(questionVersionOf({ ...asked })).toBe(questionVersionOf(asked));
    expect(questionVersionOf({ ...asked, text: `${asked.text}\n` })).toBe(
      questionVersionOf(asked),
    );
  });

  it('changes with what is asked and what can be answered', () => {
    const [daily, weekly] = choices;
    const versions = [
      questionVersionOf(asked),
      questionVersionOf({ ...asked, text: 'How often is a restore tried?' }),
      versionOf({ kind: 'several', choices, passAt: 100 }),
      ofChoices([daily]),
      ofChoices([daily, { ...weekly, id: 'monthly' }]),
      ofChoices([daily, { ...weekly, title: 'Each month' }]),
      versionOf({ kind: 'scale', min: 1, max: 5, passAt: 3 }),
      versionOf({ kind: 'scale', min: 0, max: 5, passAt: 3 }),
      versionOf({ kind: 'scale', min: 1, max: 5, passAt: 3, minTitle: 'No' }),
      versionOf({ kind: 'scale', min: 1, max: 5, passAt: 3, maxTitle: 'No' }),
      versionOf({ kind: 'number' }),
      versionOf({ kind: 'number', unit: 'hours' }),
      versionOf({ kind: 'text' }),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('stays where the answer is only judged otherwise', () => {
    const [daily, weekly] = choices;
    const version = questionVersionOf(asked);
    expect(
      questionVersionOf({
        ...asked,
        ...{ help: 'Look it up', mayNotApply: false, evidence: 'required' },
        ...{ validFor: 'P1Y', prefill: 'backup.often' },
        confirmation: { by: 'group', group: 'group:default/risk' },
      }),
    ).toBe(version);
    expect(ofChoices([weekly, daily])).toBe(version);
    expect(ofChoices([daily, { ...weekly, worth: 90 }], 80)).toBe(version);
    expect(ofChoices([daily, { ...weekly, help: 'Or so' }])).toBe(version);
    expect(versionOf({ kind: 'yesNo', passOn: 'yes' })).toBe(
      versionOf({ kind: 'yesNo', passOn: 'no' }),
    );
    expect(versionOf({ kind: 'number', atLeast: 1 })).toBe(
      versionOf({ kind: 'number', atMost: 9 }),
    );
    expect(versionOf({ kind: 'date', future: false })).toBe(
      versionOf({ kind: 'date', future: true, notOlderThan: 'P1Y' }),
    );
  });
});
