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

import type { TechnologyDecisionKind } from '@backstage-stewardship/plugin-stewardship-common';

const kinds = {
  upgrade: 'Upgrade',
  migrate: 'Migrate',
  refactor: 'Refactor',
  buySupport: 'Buy support',
  selfSupport: 'Support it ourselves',
  acceptRisk: 'Accept the risk',
  retire: 'Retire',
} as const satisfies Record<TechnologyDecisionKind, string>;

const explanations = {
  upgrade: 'Move to a newer release of the same product.',
  migrate: 'Move to another product or service.',
  refactor: 'Change the service so that it does not need it.',
  buySupport: 'Pay somebody for fixes until a later day.',
  selfSupport: 'Make and test the fixes with our own people.',
  acceptRisk: 'Leave it as it is, and say until when that is all right.',
  retire: 'Switch the service off.',
} as const satisfies Record<TechnologyDecisionKind, string>;

/**
 * The texts about decisions.
 *
 * @internal
 */
export const decisionMessages = {
  kinds,
  explanations,
  title: 'Decide about {{technology}}',
  loading: 'Loading what was decided',
  error: 'What was decided could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  none: 'nothing decided',
  words: {
    plain: '{{kind}}',
    to: '{{kind}} to {{target}}',
    toOther: '{{kind}}: {{target}}',
    due: '{{what}}, due {{date}}',
    overdue: '{{what}}, was due {{date}}',
  },
  overdue: 'Overdue',
  lapsed: 'Bought support ended on {{date}}',
  details: 'About this decision',
  by: 'decided by {{who}}, {{age}}',
  reason: 'Reason: {{reason}}',
  exitPlan: 'Exit plan',
  rehearsed: 'rehearsed on {{date}}',
  neverRehearsed: 'never rehearsed',
  considered: 'Considered',
  consideredItem: '{{scenario}}: {{verdict}}',
  consideredItemCost: '{{scenario}} ({{cost}}): {{verdict}}',
  current: {
    one: 'As it stands',
    many: 'As it stands, for {{amount, number}} services',
    nothing: 'Nothing decided yet',
    mixed:
      'Not the same was decided for all of them. What you save replaces it for each.',
    until: 'extended support until {{date}}',
  },
  may: {
    notPermitted:
      'You are not permitted to decide about technologies. You can read what was decided.',
    notOwner: 'Only the owners of {{names}} can decide.',
    owner: 'Owner: {{owner}}',
    moreNames: '{{names}} and {{amount, number}} more',
  },
  cycle: {
    title: 'How long {{technology}} lasts',
    endOfActiveSupport: 'End of active support: {{end}}',
    endOfSecuritySupport: 'End of security support: {{end}}',
    endOfExtendedSupport: 'End of extended support: {{end}}',
    endOfLife: 'End of life: {{end}}',
    passed: 'has passed',
    open: 'none is set',
    unknown: 'not known',
  },
  support: {
    security: {
      ahead: 'Security support ends on {{date}}.',
      behind: 'Security support ended on {{date}}.',
    },
    any: {
      ahead: 'Support ends on {{date}}.',
      behind: 'Support ended on {{date}}.',
    },
    passed: 'Support has ended, nobody says when.',
    open: 'No end of support is set yet.',
    unknown: 'Nobody says when support ends.',
  },
  vendor: {
    ahead: 'The vendor sells extended support until {{date}}.',
    behind: 'The vendor sold extended support until {{date}}.',
    passed: 'The vendor no longer sells extended support.',
    open: 'The vendor sells extended support, with no end set.',
    unknown: 'Nobody says until when the vendor sells extended support.',
  },
  form: {
    kind: 'What to do',
    target: 'To what',
    targetHint: 'A product and version, another service, or a vendor',
    dueOn: 'Done by',
    acceptedUntil: 'Accepted until',
    dueOnHint: 'After this day it counts as overdue.',
    reason: 'Why',
    extendedUntil: 'Last day of the extended support',
    extendedUntilHint:
      'Until the day that was bought, it counts as supported for these services.',
    exitUrl: 'Plan for a sudden exit (address)',
    rehearsedOn: 'Exit last rehearsed on',
    alternatives: 'Alternatives considered',
    alternative: 'Alternative {{index, number}}',
    scenario: 'What could have been done',
    cost: 'What it would cost',
    verdict: 'Why not',
    add: 'Add an alternative',
    remove: 'Remove alternative {{index, number}}',
    required: 'required',
  },
  problems: {
    kind: 'Choose what to do.',
    reason: 'Say why.',
    day: "'{{value}}' is not a day. Write it as 2027-03-31.",
    extendedUntil: 'Say until when the extended support was bought.',
    notAfterSupport:
      'Choose a day after {{date}}, the end of support without an extension.',
    acceptedUntil: 'Say until when the risk is accepted.',
    url: "'{{value}}' is not a web address. Write it with https://.",
    rehearsedWithoutPlan: 'Give the address of the plan that was rehearsed.',
    rehearsedLater: 'A rehearsal cannot have been on a day still to come.',
    scenario: 'Say what could have been done, or remove this alternative.',
    verdict: 'Say why not, or remove this alternative.',
    tooLong: 'This is too long: at most {{max, number}} characters.',
    summary_one: '{{count, number}} field needs another look.',
    summary_other: '{{count, number}} fields need another look.',
  },
  save: 'Save the decision',
  replace: 'Replace their decision',
  cancel: 'Cancel',
  withdraw: {
    button: 'Withdraw…',
    question:
      'Withdraw the decision? Nothing is decided then, and its reason is no longer shown.',
    confirm: 'Withdraw it',
    keep: 'Keep it',
  },
  discard: {
    question: 'Close without saving what you typed?',
    confirm: 'Close without saving',
    keep: 'Go on writing',
  },
  conflict:
    'Somebody has decided meanwhile. What they decided is shown above, and was not changed; what you typed is kept.',
  refused: 'You may not decide this: {{message}}',
  failed: 'It could not be saved: {{message}}. What you typed is kept.',
} as const;
