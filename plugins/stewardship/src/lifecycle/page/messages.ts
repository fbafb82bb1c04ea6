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

import type { Milestone } from '@backstage-stewardship/plugin-stewardship-common';
import { panelMessages } from './panel/messages';
import { timelineMessages } from './timeline/messages';

const milestones = {
  endOfSale: 'End of sale',
  endOfActiveSupport: 'End of active support',
  endOfSecuritySupport: 'End of security support',
  endOfExtendedSupport: 'End of extended support',
  endOfLife: 'End of life',
} as const satisfies Record<Milestone, string>;

const milestoneSentences = {
  endOfSale: {
    ahead: 'sale ends on {{date}}',
    behind: 'sale ended on {{date}}',
    passed: 'sale has ended',
    open: 'still for sale',
  },
  endOfActiveSupport: {
    ahead: 'active support ends on {{date}}',
    behind: 'active support ended on {{date}}',
    passed: 'active support has ended',
    open: 'active support has no end yet',
  },
  endOfSecuritySupport: {
    ahead: 'security support ends on {{date}}',
    behind: 'security support ended on {{date}}',
    passed: 'security support has ended',
    open: 'security support has no end yet',
  },
  endOfExtendedSupport: {
    ahead: 'extended support ends on {{date}}',
    behind: 'extended support ended on {{date}}',
    passed: 'extended support has ended',
    open: 'extended support has no end yet',
  },
  endOfLife: {
    ahead: 'end of life is on {{date}}',
    behind: 'end of life was on {{date}}',
    passed: 'end of life has passed',
    open: 'end of life has no date yet',
  },
} as const satisfies Record<Milestone, object>;

/**
 * The texts of the page about the technology lifecycle of the fleet.
 *
 * @internal
 */
export const pageMessages = {
  title: 'Technology lifecycle',
  tab: 'Technology lifecycle',
  milestones,
  milestoneSentences,
  timeline: timelineMessages,
  panel: panelMessages,
  technology: '{{product}} {{cycle}}',
  end: {
    none: 'Nobody says',
    open: 'No end set yet',
    passed: 'Has ended, nobody says when',
    distant: '{{date}}, {{distance}}',
    today: '{{date}}, today is the last day',
  },
  summary: {
    label: 'Summary',
    coverage:
      'Of all {{total, number}} services that you may see, {{named, number}} name what they run on: the counts are of these. {{without, number}} name nothing.',
    coverageChosen:
      'Of the {{total, number}} services that you may see and the filters by owner, tier and system let through, {{named, number}} name what they run on: the counts are of these. {{without, number}} name nothing.',
    cyclesChosen:
      'The other filters choose release cycles: they change neither these totals nor what is not known.',
    phase_one: '{{count}} release cycle on {{services}}',
    phase_other: '{{count}} release cycles on {{services}}',
    services: '{{services, number}} of {{total, number}} services',
    unknown_one:
      '{{count}} technology on {{services}} has a release cycle that is not known.',
    unknown_other:
      '{{count}} technologies on {{services}} have a release cycle that is not known.',
    today: 'As of {{date}} (UTC).',
    sources: 'Sources of release cycles',
    source: '{{title}}: read {{age}}',
    sourceStale:
      '{{title}}: read {{age}}, which is longer ago than it should be',
    sourceNever: '{{title}}: never read',
    noSources:
      'No source of release cycles has been read yet, so that it is not known how long anything lasts.',
  },
  search: 'Product',
  searchPlaceholder: 'Name of a product',
  filters: {
    label: 'Filters',
    toggle: 'Filters',
    toggleActive: 'Filters ({{total, number}})',
    any: 'Any',
    owner: 'Owner',
    tier: 'Support tier',
    system: 'System',
    phase: 'Phase',
    endsWithin: 'Ends within',
    days_one: '{{count}} day, or has ended',
    days_other: '{{count}} days, or has ended',
    anyTime: 'Any time',
    undecided: 'Without a decision',
    clear: 'Clear filters',
    searchOptions: 'Search',
    loadFailed: 'The values could not be loaded',
  },
  columns: {
    technology: 'Release cycle',
    phase: 'Phase',
    end: 'Support ends',
    services: 'Services',
    owners: 'Owners',
    decisions: 'Decisions',
  },
  cells: {
    open: 'Who must act if {{technology}} ends?',
    tier: '{{tier}}: {{total, number}}',
    noTier: 'no tier: {{total, number}}',
    noOwner: 'no owner',
    ownerTotal: '({{total, number}})',
    moreOwners_one: 'and {{count}} more',
    moreOwners_other: 'and {{count}} more',
    decided: '{{decided, number}} of {{total, number}} decided',
    overdue: '{{total, number}} overdue',
    undecided: '{{total, number}} undecided',
    noDecision: {
      later: 'No decision needed yet',
      unknown: 'Nobody says whether a decision is needed',
    },
    overridden: 'Dates differ from the source: {{reason}}',
  },
  table: 'Release cycles in use',
  total_one: '{{count}} release cycle',
  total_other: '{{count}} release cycles',
  sortBy: 'Sort by:',
  pageSize: 'Show {{size, number}} per page',
  empty: {
    none: 'No technology to show',
    noneHint:
      'No service that you may see names what it runs on: in spec.stewardship.technologies, in a known annotation, or in a bill of materials.',
    noMatch: 'Nothing matches these filters',
    noMatchHint: 'Remove a filter, or search for something else.',
  },
  error: {
    title: 'The release cycles could not be loaded.',
    retry: 'Try again',
    firstPage: 'Go to the first page',
  },
  export: {
    csv: 'Export as CSV',
    calendar: 'Calendar file',
    calendarHint:
      'The calendar file has one entry for each end of what these filters show and you may see today. It does not change afterwards: fetch it again when the dates or the services do.',
    failed: 'The export failed: {{message}}',
    csvName: 'technology-lifecycle-{{date}}.csv',
    calendarName: 'technology-lifecycle-{{date}}.ics',
  },
} as const;
