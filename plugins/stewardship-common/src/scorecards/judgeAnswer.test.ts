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

import type { AnswerValue, StoredAnswer } from './answer';
import type { Question, QuestionForm } from './definition';
import { judgeAnswer } from './judgeAnswer';
import { questionVersionOf } from './questionVersion';
import { validUntilOf } from './validUntil';

const TODAY = '2026-11-21';

function questionOf(form: QuestionForm, more?: Partial<Question>): Question {
  return {
    text: 'Is it so?',
    form,
    mayNotApply: true,
    evidence: 'optional',
    remark: 'optional',
    answeredBy: { owners: true, groups: [] },
    ...more,
  };
}

function answerOf(
  value: AnswerValue | undefined,
  more?: Partial<StoredAnswer>,
): StoredAnswer {
  return {
    status: 'submitted',
    answeredBy: 'user:default/robin',
    answeredAt: '2026-11-01T10:00:00Z',
    ...(value && { value }),
    ...more,
  };
}

function judge(
  question: Question,
  answer?: StoredAnswer,
  options?: { hasDraft?: boolean; today?: string },
) {
  return judgeAnswer({
    question,
    answer,
    hasDraft: options?.hasDraft ?? false,
    today: options?.today ?? TODAY,
  });
}

const yesNo: QuestionForm = { kind: 'yesNo', passOn: 'yes' };
const yes: AnswerValue = { kind: 'yesNo', yes: true };

const choices = [
  { id: 'all', title: 'All', worth: 100 },
  { id: 'most', title: 'Most', worth: 70 },
  { id: 'some', title: 'Some', worth: 40 },
  { id: 'none', title: 'None', worth: 0 },
];

describe('judgeAnswer', () => {
  it('knows nothing before something is submitted', () => {
    const question = questionOf(yesNo);
    expect(judge(question)).toEqual({
      state: 'unknown',
      reason: { kind: 'unanswered' },
    });
    const draft = { state: 'unknown', reason: { kind: 'draft' } };
    expect(judge(question, undefined, { hasDraft: true })).toEqual(draft);
    expect(judge(question, answerOf(yes, { status: 'draft' }))).toEqual(draft);
    expect(judge(question, answerOf(undefined))).toEqual({
      state: 'unknown',
      reason: { kind: 'unanswered' },
    });
  });

  it.each<[string, QuestionForm, AnswerValue, boolean, number]>([
    ['yes', yesNo, yes, true, 1],
    ['no', yesNo, { kind: 'yesNo', yes: false }, false, 0],
    [
      'no to a question about something bad',
      { kind: 'yesNo', passOn: 'no' },
      { kind: 'yesNo', yes: false },
      true,
      1,
    ],
    [
      'a good choice that is not the best',
      { kind: 'single', choices, passAt: 70 },
      { kind: 'single', choice: 'most' },
      true,
      0.7,
    ],
    [
      'a choice that is not good enough',
      { kind: 'single', choices, passAt: 70 },
      { kind: 'single', choice: 'some' },
      false,
      0.4,
    ],
    [
      'choices that are worth more than everything',
      { kind: 'several', choices, passAt: 100 },
      { kind: 'several', choices: ['some', 'most'] },
      true,
      1,
    ],
    [
      'none of the choices',
      { kind: 'several', choices, passAt: 40 },
      { kind: 'several', choices: [] },
      false,
      0,
    ],
    [
      'a step of a scale',
      { kind: 'scale', min: 1, max: 5, passAt: 4 },
      { kind: 'scale', number: 4 },
      true,
      0.75,
    ],
    [
      'a low step of a scale that begins below zero',
      { kind: 'scale', min: -2, max: 2, passAt: 1 },
      { kind: 'scale', number: -1 },
      false,
      0.25,
    ],
    [
      'a number at the edge',
      { kind: 'number', atLeast: 2, atMost: 4 },
      { kind: 'number', number: 4 },
      true,
      1,
    ],
    [
      'a number beyond it',
      { kind: 'number', atLeast: 2, atMost: 4 },
      { kind: 'number', number: 4.01 },
      false,
      0,
    ],
    ['any number', { kind: 'number' }, { kind: 'number', number: -7 }, true, 1],
    [
      'a text',
      { kind: 'text' },
      { kind: 'text', text: 'In the wiki' },
      true,
      1,
    ],
    ['a blank', { kind: 'text' }, { kind: 'text', text: ' \n' }, false, 0],
    [
      'any day that has been',
      { kind: 'date', future: false },
      { kind: 'date', on: '1999-01-01' },
      true,
      1,
    ],
  ])('judges %s', (_, form, value, passes, credit) => {
    expect(judge(questionOf(form), answerOf(value))).toEqual({
      state: passes ? 'pass' : 'fail',
      reason: { kind: 'answer' },
      credit,
    });
  });

  it('leaves out what does not apply, where that is an answer', () => {
    const answer = answerOf({ kind: 'notApplicable' }, { remark: 'No data' });
    expect(judge(questionOf(yesNo), answer)).toEqual({
      state: 'notApplicable',
      reason: { kind: 'answeredNotApplicable' },
    });
    expect(
      judge(questionOf(yesNo, { mayNotApply: false }), answer),
    ).toMatchObject({ state: 'unknown', reason: { kind: 'unanswered' } });
  });

  it.each<[string, QuestionForm, AnswerValue]>([
    ['another kind', yesNo, { kind: 'text', text: 'yes' }],
    [
      'a choice that is gone',
      { kind: 'single', choices, passAt: 70 },
      { kind: 'single', choice: 'constructor' },
    ],
    [
      'choices of which one is gone',
      { kind: 'several', choices, passAt: 70 },
      { kind: 'several', choices: ['all', 'gone'] },
    ],
    [
      'a step that the scale no longer has',
      { kind: 'scale', min: 1, max: 3, passAt: 2 },
      { kind: 'scale', number: 5 },
    ],
  ])('asks again where the answer is %s', (_, form, value) => {
    const answer = answerOf(value);
    expect(judge(questionOf(form), answer)).toEqual({
      state: 'unknown',
      reason: { kind: 'unanswered' },
    });
    expect(judge(questionOf(form), answer, { hasDraft: true })).toMatchObject({
      reason: { kind: 'draft' },
    });
  });

  it('holds an answer through its last day and tells when that is over', () => {
    const question = questionOf(yesNo, { validFor: 'P1M' });
    const validUntil = validUntilOf(question, '2026-01-31T23:59:59Z');
    expect(validUntil).toBe('2026-02-28');
    const answer = answerOf(yes, { validUntil });
    expect(judge(question, answer, { today: '2026-02-28' })).toEqual({
      state: 'pass',
      reason: { kind: 'answer' },
      credit: 1,
      dueOn: '2026-03-01',
    });
    expect(judge(question, answer, { today: '2026-03-01' })).toEqual({
      state: 'unknown',
      reason: { kind: 'expired', on: '2026-02-28' },
    });
  });

  it('waits for the other party, and fails where it does not agree', () => {
    const question = questionOf(yesNo, {
      confirmation: { by: 'group', group: 'group:default/security' },
    });
    const decided = { by: 'user:default/kim', at: '2026-11-02T00:00:00Z' };
    const awaiting = {
      state: 'unknown',
      reason: { kind: 'awaitingConfirmation' },
    };
    const validUntil = '2026-12-31';
    const dueOn = '2027-01-01';
    // The question did not ask for it when it was answered.
    expect(judge(question, answerOf(yes))).toEqual(awaiting);
    expect(
      judge(
        question,
        answerOf(yes, { validUntil, confirmation: { status: 'awaiting' } }),
      ),
    ).toEqual({ ...awaiting, dueOn });
    expect(
      judge(
        question,
        answerOf(yes, {
          validUntil,
          confirmation: { status: 'refused', ...decided },
        }),
      ),
    ).toEqual({
      state: 'fail',
      reason: { kind: 'notConfirmed' },
      credit: 0,
      dueOn,
    });
    const confirmed = answerOf(yes, {
      confirmation: { status: 'confirmed', ...decided },
    });
    expect(judge(question, confirmed)).toMatchObject({ state: 'pass' });
    // It no longer asks for it.
    expect(
      judge(
        questionOf(yesNo),
        answerOf(yes, { confirmation: { status: 'refused', ...decided } }),
      ),
    ).toMatchObject({ state: 'pass' });
  });

  it('lets the other party confirm also that it does not apply', () => {
    const none = answerOf(
      { kind: 'notApplicable' },
      { remark: 'Stands alone' },
    );
    const confirmation = {
      status: 'confirmed' as const,
      by: 'user:default/kim',
      at: '2026-11-02T00:00:00Z',
    };
    const byOwner = questionOf(yesNo, { confirmation: { by: 'ownerOf' } });
    // Nobody is named who could.
    expect(judge(byOwner, none).reason).toEqual({ kind: 'questionChanged' });
    const named = { ...none, counterpartRef: 'component:default/bank' };
    const awaiting = { kind: 'awaitingConfirmation' };
    expect(judge(byOwner, named).reason).toEqual(awaiting);
    const byGroup = questionOf(yesNo, {
      confirmation: { by: 'group', group: 'group:default/security' },
    });
    expect(judge(byGroup, none).reason).toEqual(awaiting);
    expect(judge(byOwner, { ...named, confirmation })).toMatchObject({
      state: 'notApplicable',
    });
  });

  it('waits for the party that the question names by now, whatever another one said', () => {
    const asks = (group: string) =>
      questionOf(yesNo, { confirmation: { by: 'group', group } });
    const confirmed = answerOf(yes, {
      confirmation: {
        ...{ status: 'confirmed', by: 'user:default/kim' },
        ...{ at: '2026-11-02T00:00:00Z', party: 'group:default/security' },
      },
    });
    expect(judge(asks('group:default/security'), confirmed).state).toBe('pass');
    expect(judge(asks('group:default/risk'), confirmed)).toEqual({
      state: 'unknown',
      reason: { kind: 'awaitingConfirmation' },
    });
  });

  it('takes no answer for one to another question', () => {
    const asked = questionOf(yesNo, { text: 'Is there a backup?' });
    const answer = answerOf(yes, { questionVersion: questionVersionOf(asked) });
    expect(judge(asked, answer).state).toBe('pass');
    const reworded = { ...asked, text: 'Was a restore tried this year?' };
    const changed = { state: 'unknown', reason: { kind: 'questionChanged' } };
    expect(judge(reworded, answer)).toEqual(changed);
    expect(judge(reworded, answer, { hasDraft: true })).toEqual(changed);
    // Of before that was kept.
    expect(judge(reworded, answerOf(yes)).state).toBe('pass');
    // Another view of the same answer.
    const form: QuestionForm = { kind: 'yesNo', passOn: 'no' };
    expect(judge({ ...asked, form }, answer).state).toBe('fail');
  });

  it('asks again where evidence is asked for by now, and there is none', () => {
    const question = questionOf(yesNo, { evidence: 'required' });
    expect(judge(question, answerOf(yes)).reason).toEqual({
      kind: 'questionChanged',
    });
    const evidence = 'https://wiki.example/drill';
    expect(judge(question, answerOf(yes, { evidence })).state).toBe('pass');
    const none = answerOf({ kind: 'notApplicable' }, { remark: 'No data' });
    expect(judge(question, none).state).toBe('notApplicable');
  });

  it('follows a question whose answers hold less long by now, and never holds them longer', () => {
    const answer = answerOf(yes);
    const shorter = questionOf(yesNo, { validFor: 'P10D' });
    const expired = { kind: 'expired', on: '2026-11-11' };
    expect(judge(shorter, answer, { today: '2026-11-11' })).toMatchObject({
      ...{ state: 'pass', dueOn: '2026-11-12' },
    });
    expect(judge(shorter, answer).reason).toEqual(expired);
    const dated = {
      ...answer,
      ...{ validFor: 'P1Y', validUntil: '2027-11-01' },
    };
    expect(judge(shorter, dated).reason).toEqual(expired);
    for (const validFor of ['P1Y', 'P2Y', undefined]) {
      expect(judge(questionOf(yesNo, { validFor }), dated)).toMatchObject({
        ...{ state: 'pass', dueOn: '2027-11-02' },
      });
    }
  });

  it('lets a day grow too old, on the day after its time', () => {
    const form: QuestionForm = {
      kind: 'date',
      notOlderThan: 'P90D',
      future: false,
    };
    const question = questionOf(form);
    const answer = answerOf({ kind: 'date', on: '2026-08-23' });
    expect(judge(question, answer)).toEqual({
      state: 'pass',
      reason: { kind: 'answer' },
      credit: 1,
      dueOn: '2026-11-22',
    });
    expect(judge(question, answer, { today: '2026-11-22' })).toEqual({
      state: 'fail',
      reason: { kind: 'answer' },
      credit: 0,
    });
    // The answer itself expires first.
    expect(
      judge(question, { ...answer, validUntil: '2026-11-21' }),
    ).toMatchObject({ state: 'pass', dueOn: '2026-11-22' });
    expect(
      judge(
        question,
        { ...answer, validUntil: '2026-11-10' },
        { today: '2026-11-10' },
      ),
    ).toMatchObject({ state: 'pass', dueOn: '2026-11-11' });
  });

  it('takes a day to come only where the question says so', () => {
    const coming = answerOf({ kind: 'date', on: '2026-12-24' });
    const past = questionOf({ kind: 'date', future: false });
    expect(judge(past, coming)).toEqual({
      state: 'fail',
      reason: { kind: 'answer' },
      credit: 0,
      dueOn: '2026-12-24',
    });
    expect(judge(past, coming, { today: '2026-12-24' })).toMatchObject({
      state: 'pass',
    });
    expect(
      judge(questionOf({ kind: 'date', future: true }), coming),
    ).toMatchObject({ state: 'pass' });
  });

  it('knows no day after the last one', () => {
    const forever = questionOf(yesNo, { validFor: 'P9000Y' });
    const validUntil = validUntilOf(forever, '2026-11-21T12:00:00Z');
    expect(validUntil).toBe('9999-12-31');
    expect(judge(forever, answerOf(yes, { validUntil }))).toEqual({
      state: 'pass',
      reason: { kind: 'answer' },
      credit: 1,
    });
    expect(validUntilOf(questionOf(yesNo), '2026-11-21T12:00:00Z')).toBe(
      undefined,
    );
    expect(
      validUntilOf(
        questionOf(yesNo, { validFor: 'PT12H' }),
        '2026-11-21T18:00:00.000Z',
      ),
    ).toBe('2026-11-22');
  });
});
