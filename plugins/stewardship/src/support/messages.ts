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
 * The texts of the Support tier card.
 *
 * @internal
 */
export const supportMessages = {
  title: 'Support tier',
  changed: 'Record last changed {{age}}',
  loading: 'Loading the support picture',
  errorTitle: 'The support picture could not be loaded.',
  undeclared: {
    title:
      'This {{kind}} declares nothing about its support itself; what you see is inherited or follows from the catalog. Add this to its file to say more:',
    snippet: 'What to add to the catalog file of {{ref}}',
    purpose: 'What {{name}} is for, in one sentence',
    tier: 'the id of one of your support tiers',
  },
  tier: {
    label: 'Support tier',
    rank: 'Rank {{rank, number}}, where 1 is the most critical',
    none: 'No tier',
    noneHint: 'Nobody said how critical this is.',
    wrong: 'Not known',
    wrongHint: "What is written, '{{value}}', is not a support tier.",
  },
  hours: {
    label: 'Support right now',
    open: 'Open now',
    closed: 'Closed now',
    unknown: 'Not known',
    unknownHint: 'The support hours cannot be read: {{hours}}.',
    none: 'No support hours',
    noneHint: 'Nobody said when support is there.',
    always: '24 hours a day, every day',
    never: 'No day of the week',
    weekly: '{{days}}, {{from}}–{{to}}',
    inZone: '{{hours}} ({{timeZone}})',
    yourTime: '{{hours}} your time',
    times: '{{from}}–{{to}}',
    sameAsYours: 'The same as your time',
    closesAt: 'Closes {{at}} your time, {{relative}}',
    opensAt: 'Opens {{at}} your time, {{relative}}',
  },
  first: {
    label: 'Call first',
    closed: 'Line {{line, number}}, {{name}}, is closed now.',
    notFound:
      'Line {{line, number}}, {{name}}, is not in the catalog or not visible to you.',
    line: 'Line {{line, number}}',
    none: 'Nobody',
    noneHint: 'No support line is declared, and none follows from the catalog.',
  },
  owner: {
    label: 'Accountable owner',
    none: 'No owner',
    self: 'The group itself',
    selfHint: 'A group has no other owner.',
    noneHint: 'Nobody is accountable for this entity.',
  },
  lines: {
    title: 'Support lines',
    number: 'Line {{line, number}}',
    respond: 'Responds within {{duration}}',
    resolve: 'Resolves within {{duration}}',
    nobody: 'Nobody named',
    mayDo: 'May do without asking',
    mayDoNothing: 'Passes requests on and does not act itself',
    agreed: 'agreed by {{by}} on {{on}}',
    agreedBy: 'agreed by {{by}}',
    agreedOn: 'agreed on {{on}}',
    runbook: 'runbook {{runbook}}',
    procedure: 'Procedure',
  },
  promises: {
    title: 'What {{tier}} promises',
    severity: 'Severity',
    respond: 'Respond within',
    resolve: 'Resolve within',
    availability: 'Availability',
    maxRto: 'Recovery time at most',
    maxRpo: 'Data loss at most',
    changeNotice: 'Changes announced',
    changeNoticeValue: '{{duration}} ahead',
    hours: 'Support hours',
    nothing: 'not promised',
  },
  commitments: {
    title: 'Commitments',
    availability: 'Availability',
    rto: 'Recovery time (RTO)',
    rpo: 'Data loss (RPO)',
    backupRetention: 'Backups kept',
    missing: 'not stated',
  },
  contacts: { title: 'Contacts' },
  duties: {
    title: 'Duties',
    uncovered: 'Nobody',
    accountable: 'Accountable',
    supportLine: 'Support line {{line}}',
    summary: '{{covered, number}} of {{total, number}} covered',
  },
  environments: {
    title: 'Environments',
    missing: '{{name}}: missing',
  },
  people: {
    title: 'People who know it',
    count: '{{people, number}} of at least {{minimum, number}}',
    countVisible:
      '{{people, number}} that you may see, of at least {{minimum, number}}',
    enough: 'Enough people',
    tooFew: 'Too few people',
    unknown: 'Not known',
    notFound_one: '{{groups}} is not in the catalog or not visible to you.',
    notFound_other: '{{groups}} are not in the catalog or not visible to you.',
    hidden: 'There may be people whom you are not allowed to see.',
    fromTier: 'The support tier asks for {{minimum, number}}.',
    fromConfiguration:
      'The configuration of this portal asks for {{minimum, number}}.',
    groups: 'Counted in',
  },
  dependents: {
    title: 'What relies on it',
    none: 'Nothing that you may see depends on it.',
    total_one: '{{count}} entity',
    total_other: '{{count}} entities',
    split: '{{direct, number}} directly, {{indirect, number}} through others',
    highest: 'Highest tier among them',
    noTier: 'No tier',
    byTier: '{{amount, number}} × {{tier}}',
    direct: 'directly',
    indirect: 'through others',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
  },
  record: {
    title: 'About this record',
    dataClassification: 'Data classification',
    reviewEvery: 'Reviewed every',
    missing: 'Not written down yet',
    complete: 'Every field is filled.',
  },
  completeness: {
    value: '{{filled, number}} of {{total, number}} fields',
  },
  fields: {
    owner: 'owner',
    supportTier: 'support tier',
    escalation: 'escalation',
    supportLines: 'support lines',
    purpose: 'purpose',
    runbooks: 'runbooks',
    commitments: 'commitments',
    contacts: 'contacts',
    environments: 'environments',
    dataClassification: 'data classification',
  },
  problemsTitle: 'Problems with this record',
  showProblems_one: '{{count}} problem',
  showProblems_other: '{{count}} problems',
} as const;
