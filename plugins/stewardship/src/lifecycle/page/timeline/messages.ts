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
 * The texts of the timeline.
 *
 * @internal
 */
export const timelineMessages = {
  title: 'Timeline',
  summary_one:
    '{{count}} product, by release cycle in use: what ends next comes first, what has ended comes last.',
  summary_other:
    '{{count}} products, by release cycle in use: what ends next comes first, what has ended comes last.',
  truncated:
    'The {{shown, number}} products that end first, of {{total, number}}. Filters show the others.',
  zoom: 'Time shown',
  zooms: {
    '6m': '6 months',
    '1y': '1 year',
    '2y': '2 years',
    '5y': '5 years',
  },
  keys: 'Arrow keys go from one release cycle to the next, plus and minus change the time shown, Enter shows who must act.',
  legend: 'Legend',
  stages: {
    active: 'Active support',
    security: 'Security support only',
    extended: 'Extended support',
    unsupported: 'Without fixes until its end of life',
    ended: 'Ended',
    unknown: 'Nobody says',
  },
  today: 'Today, {{date}}',
  loading: 'Loading the timeline',
  error: 'The timeline could not be loaded.',
  empty: 'There is nothing to draw. What is known is in the table below.',
  services_one: '{{count}} service',
  services_other: '{{count}} services',
  nothingKnown: 'nobody says how long it lasts',
} as const;
