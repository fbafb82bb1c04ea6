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
 * The texts about who must act.
 *
 * @internal
 */
export const panelMessages = {
  title: {
    unread: '{{technology}}: who must act?',
    ahead: 'If {{technology}} ends, who must act?',
    ended: '{{technology}} has ended: who must act?',
    gone: 'Not found',
  },
  loading: 'Loading who is affected',
  gone: '{{technology}} is not known here: no source of release cycles has it, or the address is wrong.',
  error: 'Who is affected could not be loaded.',
  close: 'Close',
  dates: 'Dates',
  released: 'Released',
  latest: 'Latest release',
  latestValue: '{{version}}, of {{date}}',
  source: 'Dates come from',
  overridden: 'The dates differ from the source: {{reason}}',
  noDate: 'Nobody says',
  newer: 'Newer release cycles of {{product}}',
  newerCycle: '{{cycle}}: {{words}}',
  noNewer: 'No newer release cycle of {{product}} is supported.',
  productPage: 'Page about its releases',
  totals: 'In total',
  direct_one: '{{count}} service runs on it itself',
  direct_other: '{{count}} services run on it themselves',
  indirect_one: '{{count}} relies on something that does',
  indirect_other: '{{count}} rely on something that does',
  indirectAlone_one: '{{count}} service relies on something that runs on it',
  indirectAlone_other: '{{count}} services rely on something that runs on it',
  nobody: 'Nothing that you may see runs on it or relies on it.',
  undecided_one: '{{count}} of {{direct, number}} without a decision',
  undecided_other: '{{count}} of {{direct, number}} without a decision',
  overdue_one: '{{count}} of {{direct, number}} past its due date',
  overdue_other: '{{count}} of {{direct, number}} past their due date',
  byOwner: 'By owner',
  byTier: 'By support tier',
  share: '{{direct, number}} direct, {{indirect, number}} indirect',
  noOwner: 'Without an owner',
  noTier: 'Without a tier',
  onlyOwner: 'Only these: {{owner}}',
  onlyThese: 'Only these',
  moreOwners: 'Show all {{total, number}} owners',
  only: 'Only services of {{owner}} are listed.',
  everyone: 'List all owners',
  services: 'Services',
  directTitle: 'They run on it themselves',
  indirectTitle: 'They rely on something that runs on it',
  version: 'version {{version}}',
  noVersion: 'no version named',
  undecidedService: 'Nothing decided',
  overdueService: 'Overdue',
  extended: 'Extension bought: {{words}}',
  choose: 'Choose {{service}}',
  obstacles: {
    otherOwner: 'Not with those chosen: of another owner',
    tooMany: 'Not with those chosen: they are as many as can be',
  },
  chosen_one: '{{count}} service of {{owner}} chosen.',
  chosen_other: '{{count}} services of {{owner}} chosen.',
  oneOwner:
    'One decision is for services of one owner: those of others can be chosen when these are no longer.',
  atMost: 'One decision is for at most {{total, number}} services.',
  decide_one: 'Decide for {{count}} service…',
  decide_other: 'Decide for {{count}} services…',
  nobodyOwner: 'nobody',
  unchoose: 'Choose none',
  chooseHint: 'Choose services of one owner to decide for all of them at once.',
  range: '{{shown, number}} of {{total, number}} services',
  previous: 'Previous services',
  next: 'Next services',
  firstPage: 'Go to the first services',
  refreshFailed: 'The list could not be refreshed: {{message}}',
} as const;
