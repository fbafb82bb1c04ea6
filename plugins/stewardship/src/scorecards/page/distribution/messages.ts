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
 * The texts about how many services are where.
 *
 * @internal
 */
export const distributionMessages = {
  label: 'Totals',
  reached_one:
    '{{reached, number}} of {{count, number}} service at {{level}} or above',
  reached_other:
    '{{reached, number}} of {{count, number}} services at {{level}} or above',
  reachedTop_one:
    '{{reached, number}} of {{count, number}} service at {{level}}',
  reachedTop_other:
    '{{reached, number}} of {{count, number}} services at {{level}}',
  services_one: '{{count, number}} service',
  services_other: '{{count, number}} services',
  noServices: 'No service that you may see',
  unknown_one: '{{count, number}} check unknown',
  unknown_other: '{{count, number}} checks unknown',
  inError_one: '{{count, number}} in error',
  inError_other: '{{count, number}} in error',
  score: 'Score of all together: {{score}}',
  levels: 'Services by level',
  levelTotal_one: '{{level}}: {{count, number}}',
  levelTotal_other: '{{level}}: {{count, number}}',
  states: 'Checks of all services by state',
  stateTotal_one: '{{state}}: {{count, number}}',
  stateTotal_other: '{{state}}: {{count, number}}',
  ofFilter: 'The counts are of what these filters show.',
} as const;
