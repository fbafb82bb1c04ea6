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
 * Whether calling somebody would work: `works`; `weak` where it works but hangs on a thread; `broken` where it would
 * not; `unknown` where that cannot be told, which is neither.
 *
 * @public
 */
export type LadderVerdict = 'works' | 'weak' | 'broken' | 'unknown';

/**
 * Why a step, or the whole ladder, is not simply fine, each with a sentence that says what it is and one that says what
 * to do. The same sentences are the default messages of the frontend's translation.
 *
 * `{{who}}`, `{{value}}`, `{{count}}`, `{{from}}` and `{{until}}` are filled in; times are in UTC.
 *
 * @public
 */
export const ladderReasonMessages = {
  noSteps: {
    message: 'Nobody is on the ladder.',
    fix: 'Set spec.owner to the group that answers for it, or write spec.stewardship.escalation.',
  },
  referenceNotFound: {
    message: '{{who}} is not in the catalog.',
    fix: 'Correct the reference, or register it in the catalog.',
  },
  noMembers: {
    message: '{{who}} has no members.',
    fix: 'Add people to the group, or name another one.',
  },
  noAddress: {
    message: 'There is no way to reach {{who}}: no {{value}} is known.',
    fix: 'Add an e-mail address to its profile, a link, or spec.stewardship.channels.',
  },
  otherChannel: {
    message: '{{who}} has no address for the channel {{value}}.',
    fix: 'Add it to spec.stewardship.channels of the group, or name another channel.',
  },
  memberAddresses: {
    message: '{{who}} has no address of its own, only those of its members.',
    fix: 'Add an e-mail address to its profile, a link, or spec.stewardship.channels.',
  },
  backupMissing: {
    message:
      'Nobody stands in where {{who}} does not answer: there is one person at a time and no backup.',
    fix: 'Name a backup, or add a second level to the on-call source.',
  },
  backupSame: {
    message: 'The backup of {{who}} is {{who}}.',
    fix: 'Name somebody else as the backup.',
  },
  backupNotFound: {
    message: 'The backup {{value}} is not in the catalog.',
    fix: 'Correct the reference, or register it in the catalog.',
  },
  nobodyNow: {
    message: 'Nobody is on call now for {{who}}, until {{until}}.',
    fix: 'Fill the shift in {{value}}.',
  },
  nobodyNowOpenEnd: {
    message: 'Nobody is on call now for {{who}}, and nobody is planned.',
    fix: 'Fill the shifts in {{value}}.',
  },
  gap: {
    message:
      'Nobody is on call for {{who}} from {{from}} until {{until}} ({{count}} such gaps in the coming 30 days).',
    fix: 'Fill the shifts in {{value}}.',
  },
  onePerson: {
    message: 'Everything hangs on one person at {{who}}.',
    fix: 'Add a second person to the group or to the on-call source.',
  },
  contractEnded: {
    message: 'The contract with {{who}} ended on {{value}}.',
    fix: 'Renew it, or correct spec.stewardship.vendor.contractUntil.',
  },
  contractEnds: {
    message: 'The contract with {{who}} ends on {{value}}.',
    fix: 'Renew it in time, or correct spec.stewardship.vendor.contractUntil.',
  },
  sourceWrong: {
    message: 'The on-call source of {{who}} is wrong. {{value}}',
    fix: 'Correct it where it is written.',
  },
  sourceUnreachable: {
    message:
      'Who is on call for {{who}} is not known: {{value}} does not answer.',
    fix: 'It is asked again by itself; see the log of the backend where it stays so.',
  },
  sourcePending: {
    message: 'Who is on call for {{who}} is not known yet.',
    fix: 'Wait for the next refresh of the on-call sources.',
  },
  noProvider: {
    message:
      "Who is on call for {{who}} is not known: no module reads '{{value}}'.",
    fix: 'Install the module of that tool, or name another on-call source.',
  },
  uncoveredNow: {
    message:
      'By its support tier somebody should be there now, and nobody is, until {{until}}.',
    fix: 'Fill the shifts, or agree on other support hours.',
  },
  uncovered: {
    message:
      'By its support tier somebody should be there, and for {{count}} hours of the coming 30 days nobody is, the first time from {{from}} until {{until}}.',
    fix: 'Fill the shifts, or agree on other support hours.',
  },
  noOnCall: {
    message:
      'Its support tier promises somebody around the clock, but no step says who is on call.',
    fix: 'Name an on-call source in spec.stewardship.escalation or with an annotation such as pagerduty.com/service-id.',
  },
  noOnCallAtWeekend: {
    message:
      'Its support tier promises somebody at the weekend too, but no step says who is on call.',
    fix: 'Name an on-call source in spec.stewardship.escalation or with an annotation such as pagerduty.com/service-id.',
  },
} as const;

/**
 * The kinds of reason.
 *
 * @public
 */
export type LadderReasonKind = keyof typeof ladderReasonMessages;

/**
 * One reason why a step, or the whole ladder, is not simply fine.
 *
 * @public
 */
export type LadderReason = {
  kind: LadderReasonKind;
  /** What the reason makes of the step. */
  verdict: Exclude<LadderVerdict, 'works'>;
  /** Entity ref of whom it is about. */
  ref?: string;
  /** What was found, in plain words or as written. */
  value?: string;
  count?: number;
  /** ISO 8601 in UTC. */
  from?: string;
  /** ISO 8601 in UTC. */
  until?: string;
};
