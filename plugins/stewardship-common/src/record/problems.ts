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
 * What can be wrong with a record, each with a sentence that says what it is and one that says what to do. The same
 * sentences are the default messages of the frontend's translation.
 *
 * `{{path}}`, `{{value}}`, `{{expected}}` and `{{entityRef}}` are filled in.
 *
 * @public
 */
export const problemMessages = {
  wrongType: {
    message: "'{{path}}' is '{{value}}', which is not {{expected}}.",
    fix: 'Write {{expected}}.',
  },
  invalidValue: {
    message: "'{{path}}' is '{{value}}', which is not {{expected}}.",
    fix: 'Write {{expected}}.',
  },
  missingField: {
    message: "'{{path}}' is missing.",
    fix: 'Add {{expected}}.',
  },
  unknownField: {
    message: "'{{path}}' is not a field of the record.",
    fix: 'Remove it or rename it to {{expected}}.',
  },
  tooLarge: {
    message: "'{{path}}' is too large: {{value}}.",
    fix: 'Shorten it to {{expected}}.',
  },
  unknownTier: {
    message: "'{{path}}' is '{{value}}', which is not a support tier.",
    fix: 'Use one of: {{expected}}.',
  },
  unknownHours: {
    message: "'{{path}}' is '{{value}}', which are not known support hours.",
    fix: 'Use one of: {{expected}}.',
  },
  unknownRota: {
    message: "'{{path}}' names '{{value}}', which is not a known rota.",
    fix: 'Define it in spec.stewardship.rotas, or use {{expected}}.',
  },
  sourcesDisagree: {
    message: "'{{path}}' says '{{value}}', but {{expected}}.",
    fix: 'Keep one of the two, or make them say the same.',
  },
  numberAsVersion: {
    message:
      "'{{path}}' is the number {{value}}; YAML drops trailing zeros of numbers, so 1.10 becomes 1.1.",
    fix: 'Put the version in quotes: {{expected}}.',
  },
  duplicate: {
    message: "'{{path}}' repeats '{{value}}'.",
    fix: 'Keep {{expected}}.',
  },
  ownerMissing: {
    message: '{{entityRef}} has no owner.',
    fix: 'Set {{expected}} to the group that answers for it.',
  },
  ownerNotFound: {
    message: "'{{path}}' names '{{value}}', which is not in the catalog.",
    fix: 'Correct the reference, or register that group in the catalog.',
  },
  referenceNotFound: {
    message: "'{{path}}' names '{{value}}', which is not in the catalog.",
    fix: 'Correct the reference, or register {{expected}} in the catalog.',
  },
  circularGroups: {
    message: 'The parent groups of {{value}} form a circle: {{expected}}.',
    fix: 'Remove one of the parent relations; what comes after the circle is not inherited.',
  },
  weakerThanTier: {
    message:
      "'{{path}}' is {{value}}, weaker than the {{expected}} of its support tier.",
    fix: 'Agree on the figure of the tier, or choose another tier.',
  },
  moreProblems: {
    message: "'{{path}}' has {{value}} more problems, which are not listed.",
    fix: 'Solve the listed ones; the others show up then.',
  },
} as const;

/**
 * The kinds of problem a record can have.
 *
 * @public
 */
export type ProblemKind = keyof typeof problemMessages;
