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

import type { ProblemKind } from '@backstage-stewardship/plugin-stewardship-common';

const problemKinds = {
  wrongType: 'Wrong type of value',
  invalidValue: 'Invalid value',
  missingField: 'Missing field',
  unknownField: 'Unknown field',
  tooLarge: 'Too large',
  unknownTier: 'Unknown support tier',
  unknownHours: 'Unknown support hours',
  unknownRota: 'Unknown rota',
  sourcesDisagree: 'Two sources disagree',
  numberAsVersion: 'Number as version',
  duplicate: 'Duplicate',
  ownerMissing: 'No owner',
  ownerNotFound: 'Owner not found',
  referenceNotFound: 'Reference not found',
  circularGroups: 'Circular groups',
  weakerThanTier: 'Weaker than the tier',
  unknownFailureMode: 'Unknown failure mode',
  futureReview: 'Review in the future',
  runbookNotFound: 'Runbook not found',
  runbookNotAllowed: 'Runbook not allowed',
  runbookForbidden: 'Runbook behind a login',
  runbookUnreadable: 'Runbook not read',
  runbookTooLarge: 'Runbook too large',
  runbookNotText: 'Runbook is not text',
  runbookEmpty: 'Empty runbook',
  tooManyRunbooks: 'Too many runbooks',
  frontMatterInvalid: 'Invalid front matter',
  rulesInvalid: 'Invalid alert rules',
  unsafeAddress: 'Unsafe link',
  deadLinks: 'Dead links',
  bomNotFound: 'Bill of materials not found',
  bomUnreadable: 'Bill of materials not read',
  bomTooLarge: 'Bill of materials too large',
  bomInvalid: 'Invalid bill of materials',
  wrongSelector: 'Wrong cost selector',
  costNotSplit: 'Shared cost not divided',
  moreProblems: 'More problems than are listed',
} as const satisfies Record<ProblemKind, string>;

/**
 * The texts of the directory.
 *
 * @internal
 */
export const directoryMessages = {
  kinds: {
    component: 'Component',
    system: 'System',
    resource: 'Resource',
    api: 'API',
    domain: 'Domain',
    group: 'Group',
  },
  problemKinds,
  pageTitle: 'Stewardship',
  title: 'Directory',
  search: 'Search',
  searchPlaceholder: 'Name, title, purpose or owner',
  filters: {
    label: 'Filters',
    any: 'Any',
    owner: 'Owner',
    tier: 'Support tier',
    kind: 'Kind',
    system: 'System',
    domain: 'Domain',
    environment: 'Environment',
    problem: 'Problem',
    ladder: 'Ladder',
    anyProblem: 'Any problem',
    noOwner: 'Without an owner',
    clear: 'Clear filters',
    option: '{{label}} ({{amount, number}})',
    searchOptions: 'Search',
    loadFailed: 'The values could not be loaded',
  },
  columns: {
    name: 'Name',
    tier: 'Tier',
    owner: 'Owner',
    system: 'System',
    environments: 'Environments',
    ladder: 'Ladder',
    problems: 'Problems',
    completeness: 'Completeness',
  },
  cells: {
    noTier: 'No tier',
    noOwner: 'No owner',
    untested: 'Not tested',
    none: 'None',
    errors_one: '{{count}} error',
    errors_other: '{{count}} errors',
    warnings_one: '{{count}} warning',
    warnings_other: '{{count}} warnings',
    completeness: '{{filled, number}} of {{total, number}}',
  },
  total_one: '{{count}} entity',
  total_other: '{{count}} entities',
  pageSize: 'Show {{size, number}} per page',
  mirror: {
    asOf: 'As of {{age}}',
    stale: 'This list may be out of date.',
    empty: 'The catalog has not been read yet. The first reading is under way.',
  },
  empty: {
    noEntities: 'No entity to show',
    noEntitiesHint:
      'Nothing in the catalog has a support picture yet, or you may not see what has.',
    noMatch: 'Nothing matches these filters',
    noMatchHint: 'Remove a filter, or search for something else.',
  },
  error: {
    title: 'The directory could not be loaded.',
    retry: 'Try again',
    firstPage: 'Go to the first page',
  },
  export: {
    button: 'Export as CSV',
    failed: 'The export failed: {{message}}',
    fileName: 'stewardship-directory-{{date}}.csv',
  },
} as const;
