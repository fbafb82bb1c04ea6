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

import type { ExemptionStatus } from '@backstage-stewardship/plugin-stewardship-common';

const statuses = {
  requested: 'Requested, not decided yet',
  approved: 'Approved',
  denied: 'Denied',
  revoked: 'Revoked',
  expired: 'Expired',
} as const satisfies Record<ExemptionStatus, string>;

/**
 * The texts about exemptions from checks.
 *
 * @internal
 */
export const exemptionMessages = {
  statuses,
  title: 'Exemption from {{check}}',
  explanation:
    'While it is exempt, the check neither passes nor fails: it earns nothing, and does not keep from a level.',
  none: 'Nobody has asked for an exemption.',
  current: 'The latest exemption',
  until: 'until {{date}}',
  requested: 'Asked for by {{who}}, {{age}}',
  reason: 'Reason: {{reason}}',
  decided: {
    approved: 'Approved by {{who}}, {{age}}',
    denied: 'Denied by {{who}}, {{age}}',
    revoked: 'Revoked by {{who}}, {{age}}',
    other: 'Decided by {{who}}, {{age}}',
  },
  remarkSaid: 'Remark: {{remark}}',
  request: {
    title: 'Ask for an exemption',
    reason: 'Why it cannot be met now',
    until: 'Last day',
    untilHint: 'After this day the check counts again.',
    send: 'Ask for it',
    reasonMissing: 'Say why.',
    untilMissing: 'Say until when.',
    untilPast: 'Choose a day that is still to come.',
    notADay: "'{{value}}' is not a day. Write it as 2027-03-31.",
    required: 'required',
  },
  may: {
    notPermitted: 'You are not permitted to ask for exemptions.',
    notOwner: 'Only the owners of {{entity}} can ask for an exemption.',
    ownRequest: 'You have asked for it yourself; somebody else has to decide.',
    decideNotPermitted: 'You are not permitted to decide about it.',
    decideNotOwner: 'You cannot decide about it.',
  },
  decide: {
    title: 'Decide',
    withdrawTitle: 'Withdraw your request',
    remark: 'Remark',
    approve: 'Approve',
    deny: 'Deny',
    revoke: 'Revoke',
    withdraw: 'Withdraw',
  },
  close: 'Close',
  conflict:
    'Somebody has decided meanwhile. As it stands now is shown above; what you typed is kept.',
  refused: 'You may not do this: {{message}}',
  failed: 'It could not be saved: {{message}}. What you typed is kept.',
  done: {
    requested: 'Exemption requested.',
    approve: 'Exemption approved.',
    deny: 'Exemption denied.',
    revoke: 'Exemption revoked.',
    withdraw: 'Request withdrawn.',
  },
} as const;
