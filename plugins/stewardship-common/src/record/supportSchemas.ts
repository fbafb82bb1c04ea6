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

import { z } from 'zod';
import {
  clock,
  count,
  date,
  day,
  duration,
  entityRef,
  id,
  label,
  leaves,
  lineNumber,
  percent,
  printable,
  text,
  timeZone,
  url,
} from './formats';
import { onCallSourcesOf } from './onCallSources';

const weeklyHours = z.strictObject({
  timeZone: timeZone.describe('Time zone in which the times are meant'),
  days: z
    .array(day)
    .min(1)
    .register(leaves, { expected: 'a list of days such as [mon, tue]' })
    .describe('Days of the week on which it starts'),
  from: clock.describe('Start, in quotes'),
  to: clock.describe(
    'End, in quotes; at or before the start means on the next day',
  ),
});

export const hours = z.union([z.string(), weeklyHours]).register(leaves, {
  expected: 'the name of support hours, or timeZone, days, from and to',
  reading: 'hours',
});

const channelNames = [
  'pager',
  'phone',
  'chat',
  'email',
  'ticket',
  'web',
] as const;

export const commitments = z.strictObject({
  availability: percent.optional().describe('Availability in percent'),
  rto: duration.optional().describe('Recovery time objective'),
  rpo: duration.optional().describe('Recovery point objective'),
  backupRetention: duration
    .optional()
    .describe('How far back a backup can be restored'),
});

export const contact = z.strictObject({
  role: id.describe('Role, for example deliveryManager or changeApproval'),
  ref: entityRef.describe('Who has the role'),
});

const allowedAction = z.strictObject({
  title: text.describe('What the line may do'),
  runbook: id.optional().describe('Id of the runbook that describes it'),
  agreedBy: entityRef.optional().describe('Who agreed to it'),
  agreedOn: date.optional().describe('When it was agreed'),
});

export const supportLine = z.strictObject({
  line: lineNumber.describe(
    '1 filters, 2 acts where agreed, 3 runs it, 4 knows the product',
  ),
  name: text.optional().describe('Name of the line, where it has one'),
  ref: entityRef.optional().describe('Group, user or vendor of the line'),
  hours: hours.optional().describe('When the line is there'),
  scope: text.optional().describe('What the line does and does not do'),
  procedure: url.optional().describe('The procedure that the line follows'),
  respondWithin: duration.optional().describe('How fast the line responds'),
  resolveWithin: duration.optional().describe('How fast the line resolves'),
  allowedActions: z
    .array(allowedAction)
    .optional()
    .describe('What the line may do without asking'),
});

const MAX_SOURCES = 10;

function isOnCall(value: string): boolean {
  const { length } = onCallSourcesOf(value);
  return length > 0 && length <= MAX_SOURCES;
}

export const escalationStep = z.strictObject({
  ref: entityRef.describe('Who is called'),
  onCall: printable(2000)
    .refine(isOnCall)
    .register(leaves, {
      expected: `an on-call source such as pagerduty:PABC123, or up to ${MAX_SOURCES} with commas between them`,
    })
    .optional()
    .describe(
      'Who of them it is now: on-call sources such as pagerduty:PABC123 or rota:primary, with commas between them',
    ),
  channel: z
    .enum(channelNames)
    .register(leaves, {
      expected: 'a channel: pager, phone, chat, email, ticket or web',
    })
    .optional()
    .describe('How the step is reached'),
  respondWithin: duration
    .optional()
    .describe('After how long without an answer the next step is called'),
  backup: entityRef.optional().describe('Who stands in'),
  contingency: text.optional().describe('What to do when nobody is there'),
});

export const vendor = z.strictObject({
  portal: url.optional().describe('Where incidents are raised'),
  phone: text.optional().describe('Phone number for incidents'),
  accountId: text.optional().describe('Our account with the vendor'),
  contractNumber: text
    .optional()
    .describe('Number of the contract with the vendor'),
  contractFrom: date.optional().describe('First day of the contract'),
  contractUntil: date.optional().describe('Last day of the contract'),
  noticeDays: count.optional().describe('Days of notice to end it'),
  supportHours: hours.optional().describe('When the vendor is there'),
  severities: z
    .record(label, text)
    .optional()
    .describe('Our severity to theirs, for example "1": Priority A'),
  responseTimes: z
    .record(label, duration)
    .optional()
    .describe('Their severity to the response time they promise'),
});
