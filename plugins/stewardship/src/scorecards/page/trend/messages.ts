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
 * The texts of the trend.
 *
 * @internal
 */
export const trendMessages = {
  title: 'Trend',
  loading: 'Loading the trend',
  error: 'The trend could not be loaded.',
  days: 'Time shown',
  lastDays_one: '{{count, number}} day',
  lastDays_other: '{{count, number}} days',
  empty: 'There is no history yet. It begins with the first evaluation.',
  existing: 'Only services that exist now are counted.',
  summary: 'From {{from}} to {{to}}: {{before}} before, {{after}} at the end.',
  table: 'Show as a table',
  caption: 'Services by level and day',
  on: 'Day',
  services: 'Services',
  score: 'Score',
  scale: 'Services, up to {{top, number}}',
} as const;
