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
 * The texts of the table of services.
 *
 * @internal
 */
export const serviceMessages = {
  table: 'Services',
  error: 'The services could not be loaded.',
  columns: {
    name: 'Service',
    owner: 'Owner',
    tier: 'Tier',
    level: 'Level',
    score: 'Score',
    failing: 'Failing',
    unknown: 'Unknown',
  },
  sortBy: 'Sort by:',
  noOwner: 'No owner',
  noTier: 'No tier',
  inError_one: '{{count, number}} in error',
  inError_other: '{{count, number}} in error',
  missing_one: '{{count, number}} check short of {{level}}',
  missing_other: '{{count, number}} checks short of {{level}}',
  total_one: '{{count, number}} service',
  total_other: '{{count, number}} services',
  pageSize: 'Show {{size, number}} per page',
  empty: {
    none: 'No service to show',
    noneHint:
      'This scorecard is for no service that you may see, or none was evaluated yet.',
    noMatch: 'Nothing matches these filters',
    noMatchHint: 'Remove a filter, or search for something else.',
  },
} as const;
