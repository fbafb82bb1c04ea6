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
  reached_one: '{{reached, number}} of {{count}} service at {{level}} or above',
  reached_other:
    '{{reached, number}} of {{count}} services at {{level}} or above',
  services_one: '{{count}} service',
  services_other: '{{count}} services',
  noServices: 'No service that you may see',
  unknown_one: '{{count}} check unknown',
  unknown_other: '{{count}} checks unknown',
  inError_one: '{{count}} in error',
  inError_other: '{{count}} in error',
  score: 'Score of all together: {{score}}',
  levels: 'Services by level',
  levelTotal: '{{level}}: {{total, number}}',
  states: 'Checks of all services by state',
  stateTotal: '{{state}}: {{total, number}}',
  ofFilter: 'The counts are of what these filters show.',
} as const;
