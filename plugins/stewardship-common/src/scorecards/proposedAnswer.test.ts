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

import type { QuestionForm } from './definition';
import { proposedAnswer } from './proposedAnswer';

const choices = ['a', 'b', 'constructor'].map(id => ({
  id,
  title: id,
  worth: 50,
}));
const yesNo: QuestionForm = { kind: 'yesNo', passOn: 'yes' };
const single: QuestionForm = { kind: 'single', choices, passAt: 50 };
const several: QuestionForm = { kind: 'several', choices, passAt: 50 };
const scale: QuestionForm = { kind: 'scale', min: 1, max: 5, passAt: 3 };
const date: QuestionForm = { kind: 'date', future: false };

describe('proposedAnswer', () => {
  it.each<[QuestionForm, unknown, unknown]>([
    [yesNo, false, { kind: 'yesNo', yes: false }],
    [single, 'b', { kind: 'single', choice: 'b' }],
    [several, ['b', 'a', 'a', 'z'], { kind: 'several', choices: ['a', 'b'] }],
    [several, 'constructor', { kind: 'several', choices: ['constructor'] }],
    [scale, 4, { kind: 'scale', number: 4 }],
    [scale, BigInt(5), { kind: 'scale', number: 5 }],
    [{ kind: 'number' }, 2.5, { kind: 'number', number: 2.5 }],
    [{ kind: 'text' }, 'In the wiki', { kind: 'text', text: 'In the wiki' }],
    [{ kind: 'text' }, BigInt(12), { kind: 'text', text: '12' }],
    [date, '2026-05-01', { kind: 'date', on: '2026-05-01' }],
    [date, '2026-05-01T23:00:00Z', { kind: 'date', on: '2026-05-01' }],
    [date, new Date('2026-05-01T10:00Z'), { kind: 'date', on: '2026-05-01' }],
  ])('reads, for %j, %p as an answer', (form, value, expected) => {
    expect(proposedAnswer(form, value)).toEqual(expected);
  });

  it.each<[QuestionForm, unknown]>([
    [yesNo, 'true'],
    [yesNo, 1],
    [yesNo, undefined],
    [single, 'z'],
    [single, ['a']],
    [single, 'toString'],
    [several, []],
    [several, ['z']],
    [scale, 6],
    [scale, 2.5],
    [{ kind: 'number' }, NaN],
    [{ kind: 'number' }, '4'],
    [{ kind: 'number' }, BigInt('9007199254740993')],
    [{ kind: 'text' }, ' '],
    [{ kind: 'text' }, 'x'.repeat(10_001)],
    [{ kind: 'text' }, { text: 'x' }],
    [date, '2026-02-30'],
    [date, '20260501'],
    [date, new Date(NaN)],
    [date, 1_700_000_000],
  ])('proposes nothing, for %j, of %p', (form, value) => {
    expect(proposedAnswer(form, value)).toBeUndefined();
  });
});
