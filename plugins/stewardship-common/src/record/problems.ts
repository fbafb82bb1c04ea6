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
  unknownFailureMode: {
    message:
      "'{{path}}' names the failure mode '{{value}}', which is not one of the organization's.",
    fix: 'Use {{expected}}.',
  },
  futureReview: {
    message:
      "'{{path}}' says that it was reviewed on {{value}}, which is still to come.",
    fix: 'Write the day on which it was reviewed.',
  },
  runbookNotFound: {
    message: "There is nothing at '{{path}}'.",
    fix: 'Correct the address, or remove it.',
  },
  runbookNotAllowed: {
    message: "This portal is not allowed to read '{{path}}'.",
    fix: 'Ask whoever runs the portal to add {{expected}}.',
  },
  runbookForbidden: {
    message: "'{{path}}' may not be read without logging in.",
    fix: 'Ask whoever runs the portal to add an integration for {{expected}} that may read it.',
  },
  runbookUnreadable: {
    message: "'{{path}}' could not be read: {{value}}.",
    fix: 'It is tried again by itself; what was read before stays.',
  },
  runbookTooLarge: {
    message: "'{{path}}' is too large: {{value}}.",
    fix: 'Split it: a runbook has at most {{expected}}.',
  },
  runbookNotText: {
    message: "'{{path}}' is not text in UTF-8.",
    fix: 'Save it as Markdown in UTF-8.',
  },
  runbookEmpty: {
    message: "'{{path}}' has nothing in it.",
    fix: 'Write down what to do, or remove the file.',
  },
  tooManyRunbooks: {
    message: "'{{path}}' has more runbooks than are read: {{value}}.",
    fix: 'Keep at most {{expected}} in one folder.',
  },
  frontMatterInvalid: {
    message: "The front matter of '{{path}}' cannot be read: {{value}}.",
    fix: 'Correct it; until then it is passed over.',
  },
  rulesInvalid: {
    message: "'{{path}}' cannot be read as Prometheus rules: {{value}}.",
    fix: 'Point to a file with groups of rules.',
  },
  unsafeAddress: {
    message: "'{{path}}' links to '{{value}}', which is not opened.",
    fix: 'Use {{expected}}.',
  },
  deadLinks: {
    message: "'{{path}}' has links that lead nowhere: {{value}}.",
    fix: 'Correct or remove them.',
  },
  bomNotFound: {
    message: "There is no bill of materials at '{{path}}'.",
    fix: 'Correct the address, or remove it.',
  },
  bomUnreadable: {
    message:
      "The bill of materials at '{{path}}' could not be read: {{value}}.",
    fix: 'It is tried again by itself; what was read before stays.',
  },
  bomTooLarge: {
    message: "The bill of materials at '{{path}}' is too large: {{value}}.",
    fix: 'Leave out files and other details, or split it: {{expected}} at most.',
  },
  bomInvalid: {
    message:
      "'{{path}}' is not a bill of materials that can be read: {{value}}.",
    fix: 'Write it as CycloneDX JSON or SPDX JSON.',
  },
  wrongSelector: {
    message: "'{{value}}' in '{{path}}' is not {{expected}}.",
    fix: 'Correct it; until then it selects no costs. Other alternatives in the same annotation work without it.',
  },
  costNotSplit: {
    message:
      "The cost of {{entityRef}} is not divided as '{{path}}' says: {{value}}.",
    fix: 'Correct it; until then the whole cost stays where it is.',
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
