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
 * The texts of the Escalation card.
 *
 * @internal
 */
export const escalationMessages = {
  title: 'Escalation',
  loading: 'Loading the escalation ladder',
  errorTitle: 'The escalation ladder could not be loaded.',
  empty: {
    title:
      'Nobody is on the ladder: it is not known whom to call. Add this to the file of this {{kind}}:',
    snippet: 'What to add to the catalog file of {{ref}}',
    onCall: 'where it is written who is on call, for example pagerduty:PABC123',
  },
  call: {
    title: 'Call now',
    for: 'On call for {{who}}',
    step: 'Step {{step, number}} of {{total, number}}',
    directly: '{{who}} directly:',
    noChannel: 'No number and no address is known for {{who}}.',
    noAnswer: 'No answer?',
    noAnswerWithin: 'No answer within {{duration}}?',
    level: 'Level {{level, number}}: {{who}}',
    standIn: 'Stand-in: {{who}}',
    nextStep: 'Step {{step, number}}: {{who}}',
    nextStepPerson: 'Step {{step, number}}: {{person}}, on call for {{who}}',
    nobodyElse: 'There is nobody else on the ladder.',
    contingency: 'If that does not help: {{contingency}}',
    passedOver: 'Step {{step, number}}, {{who}}, is passed over: {{why}}',
    brokenStep: 'Step {{step, number}}, {{who}}: {{why}}',
    noReason: 'calling would not work.',
    away: 'nobody is there at the moment, and by its hours nobody need be.',
  },
  nobody: {
    title: 'Nobody can be called',
    what: 'No step of the ladder would work now. Try what is known all the same, from the top:',
    owner: 'Tell {{owner}} that the ladder is broken.',
  },
  shift: {
    until: 'On call until {{at}} ({{distance}}).',
    openEnd: 'On call, with no planned end.',
    hiddenUntil:
      'Somebody is on call until {{at}} ({{distance}}); names are not shown here.',
    hiddenOpenEnd:
      'Somebody is on call, with no planned end; names are not shown here.',
    ended:
      'This shift ended at {{at}} ({{distance}}). Refresh to see who has it now.',
    then: 'Then {{who}}.',
    thenAfterGap: 'Then nobody until {{at}}, and then {{who}}.',
    thenNobody: 'Nobody is planned after that.',
    nobodyNow: 'Nobody is on call now.',
    nextFrom: 'From {{at}} ({{distance}}): {{who}}.',
    somebody: 'somebody',
    anybody: 'Nothing says who is on call there; whoever answers helps.',
  },
  source: {
    asOf: '{{source}}, as of {{age}}',
    old: 'Old',
    oldHint: 'The hand-over may have been changed since.',
    failure: 'The last refresh failed: {{failure}}',
    pending:
      'Who is on call is not known yet: {{provider}} has not been read so far.',
    wrong: 'The on-call source is wrong: {{message}}',
    failed: 'Who is on call is not known: {{message}} ({{provider}})',
    hidden: 'Who is on call is not shown to you.',
  },
  verdict: {
    title: 'Would it work?',
    works: 'Every step can be reached.',
    weak: 'Calling would work, but it hangs on a thread.',
    broken: 'Calling as the ladder says would not work.',
    unknown: 'It cannot be told whether calling would work.',
    seeSteps: 'The steps below say why.',
    since: 'Since {{at}}',
    sinceBefore: 'Since {{at}}; before that: {{before}}',
    tested: 'Tested {{age}}',
    untested:
      'The ladder has not been tested yet. That happens by itself within a few minutes.',
  },
  steps: {
    title: 'The ladder',
    callFirst: 'Call first',
    onCall: 'On call',
    hours: 'Hours',
    respondWithin: 'Answers within',
    standIn: 'Stand-in',
    contingency: 'Otherwise',
    level: 'Level {{level, number}}',
    until: 'until {{at}}',
  },
  vendor: {
    contract: 'Contract',
    contractUntil: '{{number}}, until {{until}}',
    until: 'until {{until}}',
    account: 'Account id',
    portal: 'Portal',
    phone: 'Phone',
    hours: 'Support hours',
    severities: 'Severities of {{vendor}}',
    ourSeverity: 'Ours',
    theirSeverity: 'Theirs',
    responseTime: 'Answers within',
    notAgreed: 'not agreed',
  },
  coverage: {
    title: 'The coming {{days, number}} days',
    covered: 'Covered',
    coveredHint: 'Somebody is there in all of the support hours.',
    uncovered_one:
      'For {{count, number}} hour of the coming {{days, number}} days somebody should be there and nobody is.',
    uncovered_other:
      'For {{count, number}} hours of the coming {{days, number}} days somebody should be there and nobody is.',
    unknown_one: 'For {{count, number}} hour it cannot be told.',
    unknown_other: 'For {{count, number}} hours it cannot be told.',
    noHours:
      'No support hours hold for it, so there is no time at which somebody has to be there.',
    hours: 'Tested against its support hours: {{hours}}.',
    legend:
      'Each column is a day, from midnight at the top to midnight at the bottom, by your clock. Marked is when nobody is there.',
    stretches: 'When nobody is there',
    stretch_one: '{{when}} ({{count, number}} hour)',
    stretch_other: '{{when}} ({{count, number}} hours)',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
    notListed: 'Later stretches are not listed.',
  },
  neighbours: {
    title: 'If it is not us',
    summary: 'on call for what it depends on',
    parts: 'Parts with their own ladder',
    onCall: 'on call: {{who}}',
    nobody: 'Nobody is on its ladder.',
  },
} as const;
