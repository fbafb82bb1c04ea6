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

import { z } from 'zod';
import { strict } from './configFormats';
import { entityRef, pattern } from './costFormats';

/** What a rule can look at without a key. */
export const LOOKED = [
  'account',
  'accountName',
  'resourceId',
  'resourceName',
  'region',
  'service',
  'provider',
] as const;

const SUBJECTS = ['selector', 'tag', 'column', ...LOOKED] as const;

const key = z.string().trim().min(1).max(500);

const yes = z.literal(true, 'must be true').optional();

const rule = strict({
  selector: yes,
  tag: key.optional(),
  column: key.optional(),
  account: yes,
  accountName: yes,
  resourceId: yes,
  resourceName: yes,
  region: yes,
  service: yes,
  provider: yes,
  is: z
    .array(
      z.custom<string>(
        value => typeof value === 'string',
        "must be a text in quotes, such as '4711', as bills have it",
      ),
    )
    .min(1)
    .max(1000)
    .optional(),
  pattern: pattern.optional(),
  kinds: z
    .array(
      z
        .string()
        .regex(
          /^[A-Za-z][A-Za-z0-9]{0,62}$/,
          'must be a kind such as component',
        ),
    )
    .min(1)
    .optional(),
  annotation: key.optional(),
  entity: entityRef().optional(),
}).superRefine((given, context) => {
  const problem = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  const [subject, second] = SUBJECTS.filter(name => given[name] !== undefined);
  if (!subject) {
    context.addIssue({
      code: 'custom',
      message: `must say what it looks at: one of ${SUBJECTS.join(', ')}`,
    });
    return;
  }
  if (second) {
    problem(
      second,
      `cannot be in one rule with ${subject}; write two rules, which are tried in order`,
    );
    return;
  }
  const [target, other] = (['entity', 'annotation', 'kinds'] as const).filter(
    name => given[name] !== undefined,
  );
  if (subject === 'selector') {
    const more = (['is', 'pattern'] as const).find(
      name => given[name] !== undefined,
    );
    const extra = more ?? target;
    if (extra) {
      problem(extra, 'has no meaning beside selector; leave it out');
    }
  } else if (target && other) {
    problem(
      other,
      `cannot be in one rule with ${target}; an entity is found in one way`,
    );
  } else if (target === 'entity' && !given.is && !given.pattern) {
    problem(
      'entity',
      'would take every row that has a value; add is or pattern',
    );
  }
});

/** The `stewardship.costs.allocation` section. */
export const allocation = strict({
  rules: z.array(rule).min(1).max(200).optional(),
});
