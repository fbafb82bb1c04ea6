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
  total_one: '{{count, number}} scorecard',
  total_other: '{{count, number}} scorecards',
  owner: 'Owner: {{owner}}',
  checks_one: '{{count, number}} check',
  checks_other: '{{count, number}} checks',
  questions_one: '{{checks}}, {{count, number}} of them a question',
  questions_other: '{{checks}}, {{count, number}} of them questions',
  problems_one: '{{count, number}} problem in its definition',
  problems_other: '{{count, number}} problems in its definition',
  files: {
    title_one: '{{count, number}} file of scorecards has problems',
    title_other: '{{count, number}} files of scorecards have problems',
    scorecard: '{{source}}, scorecard “{{scorecard}}”',
    readAt: 'Last loaded {{age}}',
    neverRead: 'Not loaded so far',
  },
  facts: {
    title_one: '{{count, number}} source of facts has problems',
    title_other: '{{count, number}} sources of facts have problems',
    source: '{{title}} ({{source}})',
    failed:
      'It could not be asked. What it said before is used until that is too old.',
    leftOut:
      'Some of what it says makes no sense and was left out. The log of the backend says more.',
    collectedAt: 'Last answered well {{age}}',
  },
  empty: {
    title: 'No scorecard yet',
    hint: 'A scorecard says what is expected of services, by rules that are checked and by questions that people answer. Save this as scorecards/my-first.yaml:',
    snippet: 'A minimal scorecard',
    configHint: 'And load it with these lines in app-config.yaml:',
    config: 'Configuration that loads the scorecard',
  },
} as const;
