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

import { createProblem } from './createProblem';
import { problemMessages, type ProblemKind } from './problems';

const kinds = Object.keys(problemMessages) as ProblemKind[];

describe('createProblem', () => {
  it.each(kinds)('has two whole sentences for %s', kind => {
    const given = { path: 'a/path', value: 'a value', expected: 'this' };
    const entityRef = 'component:default/pay';
    const { message, fix } = createProblem({ kind, entityRef, ...given });
    for (const sentence of [message, fix]) {
      expect(sentence).toMatch(/^('|[A-Z]|component:).+[.?]$/);
      expect(sentence).not.toMatch(/[{}]|undefined|''/);
    }
    const bare = createProblem({ kind, entityRef, path: 'a/path' });
    expect(bare).not.toHaveProperty('value');
    expect(bare.fix).not.toMatch(/[{}]|undefined/);
  });

  it('says what keeps a runbook from being read, and only warns of the rest', () => {
    const severityOf = (kind: ProblemKind) =>
      createProblem({ kind, entityRef: 'a:b/c', path: 'p' }).severity;
    expect(
      kinds
        .filter(kind => /runbook|rules|frontMatter/i.test(kind))
        .map(kind => `${severityOf(kind)}: ${kind}`),
    ).toEqual([
      'error: runbookNotFound',
      'error: runbookNotAllowed',
      'error: runbookForbidden',
      'error: runbookUnreadable',
      'error: runbookTooLarge',
      'error: runbookNotText',
      'error: runbookEmpty',
      'warning: tooManyRunbooks',
      'error: frontMatterInvalid',
      'error: rulesInvalid',
    ]);
    expect(
      (
        [
          'unknownFailureMode',
          'futureReview',
          'unsafeAddress',
          'deadLinks',
        ] as const
      ).map(severityOf),
    ).toEqual(Array(4).fill('warning'));
  });

  it('lets neither the name of a file nor a value forge a line or a placeholder', () => {
    const { path, message } = createProblem({
      kind: 'runbookUnreadable',
      entityRef: 'component:default/pay',
      path: 'a\u202Egnp.md\n{{value}}',
      value: '{{path}}\u0000\r\nERROR',
    });
    expect(path).toBe('a gnp.md {{value}}');
    expect(message).toBe(
      "'a gnp.md {{value}}' could not be read: {{path}} ERROR.",
    );
    const long = createProblem({
      kind: 'runbookEmpty',
      entityRef: 'component:default/pay',
      path: 'a'.repeat(100_000),
    });
    expect(long.message.length).toBeLessThan(2_100);
  });
});
