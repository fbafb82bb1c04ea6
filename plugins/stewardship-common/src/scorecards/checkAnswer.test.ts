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

import type { AnswerInput } from './answer';
import { checkAnswer } from './checkAnswer';
import type { Question } from './definition';

const TODAY = '2026-11-21';

const question: Question = {
  text: 'Is it so?',
  form: { kind: 'yesNo', passOn: 'yes' },
  mayNotApply: true,
  evidence: 'optional',
  remark: 'optional',
  answeredBy: { owners: true, groups: [] },
};

const yes: AnswerInput = { value: { kind: 'yesNo', yes: true } };
const notApplicable: AnswerInput = { value: { kind: 'notApplicable' } };

const choices = ['a', 'b'].map(id => ({ id, title: id, worth: 50 }));

function check(
  more: Partial<Question>,
  input: AnswerInput,
  draft: boolean = false,
) {
  const options = { draft, today: TODAY };
  return checkAnswer({ ...question, ...more }, input, options);
}

describe('checkAnswer', () => {
  it.each<[Question['form'], AnswerInput['value']]>([
    [
      { kind: 'single', choices, passAt: 50 },
      { kind: 'single', choice: 'a' },
    ],
    [
      { kind: 'several', choices, passAt: 50 },
      { kind: 'several', choices: ['b', 'a'] },
    ],
    [
      { kind: 'several', choices, passAt: 50 },
      { kind: 'several', choices: [] },
    ],
    [
      { kind: 'scale', min: 1, max: 5, passAt: 3 },
      { kind: 'scale', number: 1 },
    ],
    [{ kind: 'number' }, { kind: 'number', number: -0.5 }],
    [{ kind: 'text' }, { kind: 'text', text: 'x'.repeat(10_000) }],
    [
      { kind: 'date', future: false },
      { kind: 'date', on: TODAY },
    ],
    [
      { kind: 'date', future: true },
      { kind: 'date', on: '2028-02-29' },
    ],
  ])('finds nothing wrong with %j answered by %j', (form, value) => {
    expect(check({ form }, { value })).toEqual([]);
  });

  it.each<[Question['form'], unknown, RegExp]>([
    [question.form, { kind: 'text', text: 'yes' }, /must be yes or no/],
    [question.form, { kind: 'yesNo', yes: 'true' }, /must be yes or no/],
    [
      { kind: 'single', choices, passAt: 50 },
      { kind: 'single', choice: '__proto__' },
      /'__proto__' is not one of the choices/,
    ],
    [
      { kind: 'several', choices, passAt: 50 },
      { kind: 'several', choices: ['a', 'c\n'] },
      /'c' is not one of the choices/,
    ],
    [
      { kind: 'several', choices, passAt: 50 },
      { kind: 'several', choices: ['a', 'a'] },
      /counts once/,
    ],
    [
      { kind: 'several', choices, passAt: 50 },
      { kind: 'several', choices: 'a' },
      /a list of choices/,
    ],
    [
      { kind: 'scale', min: 1, max: 5, passAt: 3 },
      { kind: 'scale', number: 6 },
      /whole number from 1 to 5/,
    ],
    [
      { kind: 'scale', min: 1, max: 5, passAt: 3 },
      { kind: 'scale', number: 2.5 },
      /whole number from 1 to 5/,
    ],
    [{ kind: 'number' }, { kind: 'number', number: NaN }, /a number/],
    [{ kind: 'number' }, { kind: 'number', number: Infinity }, /a number/],
    [{ kind: 'number' }, { kind: 'number', number: '7' }, /a number/],
    [
      { kind: 'text' },
      { kind: 'text', text: 'x'.repeat(10_001) },
      /longer than 10,000/,
    ],
    [{ kind: 'text' }, { kind: 'text', text: 'a\0b' }, /control characters/],
    [
      { kind: 'date', future: true },
      { kind: 'date', on: '2026-02-30' },
      /calendar day/,
    ],
    [
      { kind: 'date', future: true },
      { kind: 'date', on: ' 2026-02-20' },
      /calendar day/,
    ],
    [
      { kind: 'date', future: false },
      { kind: 'date', on: '2026-11-22' },
      /not be in the future/,
    ],
  ])('refuses, of %j, the answer %j, also as a draft', (form, value, says) => {
    for (const draft of [true, false]) {
      const input = { value } as AnswerInput;
      expect(check({ form }, input, draft)).toEqual([
        expect.stringMatching(says),
      ]);
    }
  });

  it('lets a draft lack anything, and an answer nothing that is asked for', () => {
    const demanding: Partial<Question> = {
      evidence: 'required',
      remark: 'required',
      confirmation: { by: 'ownerOf' },
    };
    expect(check(demanding, {}, true)).toEqual([]);
    expect(
      check(demanding, { ...yes, remark: '', evidence: '' }, true),
    ).toEqual([]);
    expect(check(demanding, {})).toEqual(['The answer is missing.']);
    expect(check(demanding, { ...yes, remark: ' ', evidence: '' })).toEqual([
      'This question asks for a remark.',
      'This question asks for evidence: an http or https address.',
      'Name the entity whose owner has to confirm the answer.',
    ]);
    expect(
      check(demanding, {
        ...yes,
        remark: 'Since May',
        evidence: 'https://wiki.example/restore',
        counterpartRef: 'component:default/bank',
      }),
    ).toEqual([]);
    const text: Partial<Question> = { form: { kind: 'text' } };
    const blank: AnswerInput = { value: { kind: 'text', text: '  ' } };
    expect(check(text, blank, true)).toEqual([]);
    expect(check(text, blank)).toEqual(['The answer is missing.']);
  });

  it('takes "not applicable" with a reason, where the question allows it', () => {
    expect(check({}, notApplicable)).toEqual([
      'Say in a remark why it is not applicable.',
    ]);
    expect(check({}, notApplicable, true)).toEqual([]);
    const explained = { ...notApplicable, remark: 'It keeps no data' };
    expect(check({ evidence: 'required' }, explained)).toEqual([]);
    const confirmed: Partial<Question> = { confirmation: { by: 'ownerOf' } };
    expect(check(confirmed, explained)).toEqual([
      'Name the entity whose owner has to confirm the answer.',
    ]);
    expect(
      check(confirmed, {
        ...explained,
        counterpartRef: 'component:default/bank',
      }),
    ).toEqual([]);
    expect(check({ mayNotApply: false }, explained)).toEqual([
      'This question applies to everybody.',
    ]);
  });

  it.each([
    'vbscript:alert(1)',
    'data:text/html,x',
    'ftp://files.example',
    'https:/wiki.example',
    'https://user:secret@wiki.example',
    'wiki.example/page',
    `https://wiki.example/${'x'.repeat(2000)}`,
  ])('refuses the evidence %s', evidence => {
    for (const draft of [true, false]) {
      expect(check({}, { ...yes, evidence }, draft)).toEqual([
        'The evidence must be an http or https address.',
      ]);
    }
  });

  it('refuses what the question does not take', () => {
    const evidence = 'https://wiki.example';
    expect(check({ evidence: 'none' }, { ...yes, evidence })).toEqual([
      'This question takes no evidence.',
    ]);
    const counterpartRef = 'component:default/bank';
    expect(check({}, { ...yes, counterpartRef })).toEqual([
      'This question takes no counterpart.',
    ]);
    for (const ref of [
      'bank',
      '',
      ':',
      `component:default/${'x'.repeat(200)}`,
    ]) {
      expect(
        check(
          { confirmation: { by: 'ownerOf' } },
          { ...yes, counterpartRef: ref },
        ),
      ).toEqual([expect.stringContaining('must be an entity reference')]);
    }
    expect(check({}, { ...yes, remark: 'x'.repeat(10_001) })).toEqual([
      'The remark must not be longer than 10,000 characters.',
    ]);
  });
});
