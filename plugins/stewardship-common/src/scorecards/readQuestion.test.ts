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

import { DefinitionReading } from './DefinitionReading';
import { readQuestion } from './readQuestion';

/** A question, read, and what was told about it. */
function read(given: object) {
  const reading = new DefinitionReading();
  const value = { text: 'Is it so?', ...given };
  const question = readQuestion(reading, { value, path: 'question' });
  return { question, problems: reading.problems };
}

/** A question with nothing wrong. */
function questionOf(given: object) {
  const { question, problems } = read(given);
  expect(problems).toEqual([]);
  return question;
}

describe('readQuestion', () => {
  it('takes of a question what is usual where it does not say', () => {
    expect(questionOf({ kind: 'yesNo' })).toEqual({
      text: 'Is it so?',
      form: { kind: 'yesNo', passOn: 'yes' },
      mayNotApply: true,
      evidence: 'optional',
      remark: 'optional',
      answeredBy: { owners: true, groups: [] },
    });
    // YAML may read an unquoted no as false.
    expect(questionOf({ kind: 'yesNo', passOn: false })?.form).toEqual({
      kind: 'yesNo',
      passOn: 'no',
    });
    const choices = [{ id: 'all', title: 'All', worth: 100 }];
    expect(questionOf({ kind: 'single', choices })?.form).toEqual({
      kind: 'single',
      choices,
      passAt: 100,
    });
    const parts = [
      { id: 'constructor', worth: 60 },
      { id: 'b', worth: 60, help: 'Or so' },
    ];
    expect(questionOf({ kind: 'several', choices: parts })?.form).toEqual({
      kind: 'several',
      choices: [
        { id: 'constructor', title: 'constructor', worth: 60 },
        { id: 'b', title: 'b', worth: 60, help: 'Or so' },
      ],
      passAt: 100,
    });
    expect(
      questionOf({ kind: 'scale', min: 1, max: 5, minTitle: 'Never' })?.form,
    ).toEqual({ kind: 'scale', min: 1, max: 5, minTitle: 'Never', passAt: 5 });
    expect(
      questionOf({ kind: 'number', unit: 'people', atLeast: 2 })?.form,
    ).toEqual({ kind: 'number', unit: 'people', atLeast: 2 });
    expect(questionOf({ kind: 'text' })?.form).toEqual({ kind: 'text' });
    expect(questionOf({ kind: 'date' })?.form).toEqual({
      kind: 'date',
      future: false,
    });
    expect(
      questionOf({ kind: 'text', answeredBy: { groups: ['dba'] } })?.answeredBy,
    ).toEqual({ owners: false, groups: ['group:default/dba'] });
    expect(
      questionOf({ kind: 'text', confirmation: { ownerOf: 'counterpart' } })
        ?.confirmation,
    ).toEqual({ by: 'ownerOf' });
  });

  it('lets nobody say that it does not apply where another party has to agree, unless it says so', () => {
    const confirmation = { group: 'security' };
    const asked = { kind: 'yesNo', confirmation };
    expect(questionOf(asked)?.mayNotApply).toBe(false);
    expect(questionOf({ ...asked, mayNotApply: true })?.mayNotApply).toBe(true);
  });

  it.each<[object, string, RegExp]>([
    [{ text: undefined }, 'text', /missing/],
    [{ kind: undefined }, 'kind', /missing/],
    [{ kind: 'yesno' }, 'kind', /Did you mean 'yesNo'\?/],
    [{ kind: 'toString' }, 'kind', /yesNo, single/],
    [{ passOn: 'maybe' }, 'passOn', /yes or no/],
    [{ evidence: true }, 'evidence', /required, optional or none/],
    [{ evidence: 'requird' }, 'evidence', /Did you mean 'required'\?/],
    [{ mayNotApply: 'no' }, 'mayNotApply', /true or false/],
    [{ validFor: '1 year' }, 'validFor', /P1Y/],
    [{ validFor: 'P0D' }, 'validFor', /above zero/],
    [{ answeredBy: { owners: false } }, 'answeredBy', /somebody/],
    [
      { answeredBy: { groups: ['user:default/kim'] } },
      'answeredBy.groups[0]',
      /a group such as/,
    ],
    [{ confirmation: {} }, 'confirmation', /either group or ownerOf/],
    [
      { confirmation: { group: 'a', ownerOf: 'counterpart' } },
      'confirmation',
      /either group or ownerOf/,
    ],
    [
      { confirmation: { ownerOf: 'system' } },
      'confirmation.ownerOf',
      /counterpart/,
    ],
    [{ kind: 'single' }, 'choices', /missing/],
    [
      { kind: 'single', choices: [{ id: 'a', worth: 101 }] },
      'choices[0].worth',
      /0 to 100/,
    ],
    [
      { kind: 'single', choices: [{ id: 'a', worth: 100 }, { id: 'b' }] },
      'choices[1].worth',
      /'worth' is missing/,
    ],
    [
      {
        kind: 'single',
        choices: [
          { id: 'a', worth: 100 },
          { id: 'a', worth: 0 },
        ],
      },
      'choices[1].id',
      /no other choice/,
    ],
    [
      { kind: 'single', choices: [{ id: 'a', worth: 60 }], passAt: 70 },
      'choices',
      /Nobody can pass: the best answer is worth 60, and it takes 70/,
    ],
    [{ kind: 'scale', max: 5 }, 'min', /missing/],
    [{ kind: 'scale', min: 5, max: 5 }, 'max', /above 'min'/],
    [{ kind: 'scale', min: 0, max: 1000 }, 'max', /by at most 100/],
    [{ kind: 'scale', min: 1, max: 5, passAt: 6 }, 'passAt', /from 1 to 5/],
    [{ kind: 'scale', min: 1.5, max: 5 }, 'min', /whole number/],
    [{ kind: 'number', atLeast: 5, atMost: 4 }, 'atMost', /at least 5/],
    [{ kind: 'number', atLeast: Infinity }, 'atLeast', /a number/],
    [{ kind: 'date', notOlderThan: 90 }, 'notOlderThan', /P90D/],
  ])('tells what is wrong with %j', (given, at, says) => {
    const { problems } = read({ kind: 'yesNo', ...given });
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        path: `question.${at}`,
        message: expect.stringMatching(says),
      }),
    ]);
  });
});
