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
 * The texts of the list of checks.
 *
 * @internal
 */
export const checkMessages = {
  title: 'Worst checks',
  hint: 'Those that fail most often come first, by the share of what was judged. What is unknown, exempt or not applicable was not judged.',
  empty: 'No check of this scorecard could be loaded.',
  question: 'Question',
  columns: {
    check: 'Check',
    failing: 'Failing',
    unknown: 'Unknown',
    others: 'Otherwise not judged',
  },
  failing: '{{failing, number}} of {{judged, number}} ({{percent}})',
  nothingJudged: 'Nothing judged yet',
  show: 'Show the services that fail “{{check}}”',
  inError_one: '{{count, number}} in error',
  inError_other: '{{count, number}} in error',
  exempt_one: '{{count, number}} exempt',
  exempt_other: '{{count, number}} exempt',
  notApplicable_one: '{{count, number}} not applicable',
  notApplicable_other: '{{count, number}} not applicable',
} as const;
