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
 * The texts of the list of scorecards.
 *
 * @internal
 */
export const scorecardListMessages = {
  label: 'Scorecards',
  loading: 'Loading the scorecards',
  error: 'The scorecards could not be loaded.',
  total_one: '{{count}} scorecard',
  total_other: '{{count}} scorecards',
  owner: 'Owner: {{owner}}',
  checks_one: '{{count}} check',
  checks_other: '{{count}} checks',
  questions_one: '{{checks}}, {{count}} of them a question',
  questions_other: '{{checks}}, {{count}} of them questions',
  problems_one: '{{count}} part of its definition was left out',
  problems_other: '{{count}} parts of its definition were left out',
  files: {
    title_one: '{{count}} file of scorecards has problems',
    title_other: '{{count}} files of scorecards have problems',
    hint: 'Only what is named here is left out, or as it was when it was last right; everything else is in use.',
    scorecard: '{{source}}, scorecard “{{scorecard}}”',
    readAt: 'Last read without trouble {{age}}',
    neverRead: 'Never read without trouble',
  },
  empty: {
    title: 'No scorecard yet',
    hint: 'A scorecard says what is expected of services, by rules that are checked and by questions that people answer. Save this as scorecards/production-readiness.yaml:',
    snippet: 'A minimal scorecard',
    configHint: 'And load it with these lines in app-config.yaml:',
    config: 'Configuration that loads the scorecard',
  },
} as const;
