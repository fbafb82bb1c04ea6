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
  amount,
  clock,
  count,
  currency,
  date,
  day,
  duration,
  entityRef,
  id,
  leaves,
  percent,
  text,
  timeZone,
  url,
} from './formats';

const weeklyHours = z.strictObject({
  timeZone: timeZone.describe('Time zone in which the times are meant'),
  days: z.array(day).min(1).describe('Days of the week'),
  from: clock.describe('Start, HH:mm'),
  to: clock.describe('End, HH:mm; at or before the start means the next day'),
});

const hours = z.union([z.string(), weeklyHours]).register(leaves, {
  expected: 'the name of support hours, or timeZone, days, from and to',
  reading: 'hours',
});

const channels = ['pager', 'phone', 'chat', 'email', 'ticket', 'web'] as const;

const commitments = z.strictObject({
  availability: percent.optional().describe('Availability in percent'),
  rto: duration.optional().describe('Recovery time objective'),
  rpo: duration.optional().describe('Recovery point objective'),
  backupRetention: duration
    .optional()
    .describe('How far back a backup can be restored'),
});

const contact = z.strictObject({
  role: id.describe('Role, for example deliveryManager or changeApproval'),
  ref: entityRef.describe('Who has the role'),
});

const allowedAction = z.strictObject({
  title: text.describe('What the line may do'),
  runbook: id.optional().describe('Id of the runbook that describes it'),
  agreedBy: entityRef.optional().describe('Who agreed to it'),
  agreedOn: date.optional().describe('When it was agreed'),
});

const supportLine = z.strictObject({
  line: z
    .number()
    .int()
    .min(1)
    .max(9)
    .register(leaves, {
      expected: 'the number of the line, 1 to 9',
      reading: 'number',
    })
    .describe('1 filters, 2 acts where agreed, 3 runs it, 4 knows the product'),
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

const escalationStep = z.strictObject({
  ref: entityRef.describe('Who is called'),
  onCall: text
    .optional()
    .describe('On-call source, for example pagerduty:PABC123'),
  channel: z
    .enum(channels)
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

const runbook = z.strictObject({
  id: id.optional().describe('Short name, unique in the record'),
  title: text.optional().describe('Title'),
  url: url.describe('Where the runbook is'),
  failureModes: z.array(id).optional().describe('Which failures it is for'),
  reviewedOn: date.optional().describe('When it was last found to be right'),
});

const technology = z.strictObject({
  product: id.optional().describe('Product, for example postgresql'),
  version: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .register(leaves, {
      expected: 'a version in quotes, such as "13.14"',
      reading: 'version',
    })
    .optional()
    .describe('Version, in quotes'),
  purl: z
    .string()
    .trim()
    .regex(/^pkg:[a-z0-9.+-]+\/\S{1,400}$/i)
    .register(leaves, {
      expected: 'a package URL such as pkg:npm/express@4.18.2',
    })
    .optional()
    .describe('Package URL, instead of product and version'),
});

const cost = z.strictObject({
  id: id.describe('Short name, unique in the record'),
  kind: id.describe('For example supportContract, labour, purchase'),
  amount: amount.describe('Amount in units of the currency'),
  currency,
  per: z
    .enum(['once', 'month', 'quarter', 'year'])
    .register(leaves, { expected: 'once, month, quarter or year' }),
  from: date.optional().describe('First day'),
  to: date.optional().describe('Last day'),
});

const licence = z.strictObject({
  id: id.describe('Short name, unique in the record'),
  metric: text.describe('What is counted, for example cores'),
  entitled: count.optional().describe('How many were bought'),
  used: count.optional().describe('How many are in use'),
  measuredOn: date.optional().describe('When the use was measured'),
  renewsOn: date.optional().describe('When it renews'),
  noticeDays: count.optional().describe('Days of notice before it renews'),
});

const vendor = z.strictObject({
  portal: url.optional().describe('Where incidents are raised'),
  phone: text.optional().describe('Phone number for incidents'),
  accountId: text.optional().describe('Our account with the vendor'),
  contractNumber: text.optional().describe('Contract number'),
  contractFrom: date.optional().describe('First day of the contract'),
  contractUntil: date.optional().describe('Last day of the contract'),
  noticeDays: count.optional().describe('Days of notice to end it'),
  supportHours: hours.optional().describe('When the vendor is there'),
  severities: z
    .record(z.string(), text)
    .optional()
    .describe('Our severity to theirs'),
  responseTimes: z
    .record(z.string(), duration)
    .optional()
    .describe('Their severity to the response time they promise'),
});

/**
 * `spec.stewardship`, as it is written. Everything is optional. It describes what is right; reading it tolerantly is
 * the work of `readRecord`.
 *
 * @public
 */
export const recordSchema = z.strictObject({
  purpose: text.optional().describe('What the service is for, in a sentence'),
  supportTier: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .register(leaves, {
      expected: 'the id of a support tier',
      reading: 'tier',
    })
    .optional()
    .describe('How well it is supported'),
  commitments: commitments.optional().describe('What the service commits to'),
  environments: z
    .array(id)
    .optional()
    .describe('Environments in which it exists'),
  dataClassification: id
    .optional()
    .describe('Class of the data it holds, for example confidential'),
  contacts: z
    .array(contact)
    .optional()
    .describe('People and groups with a role, beside the one owner'),
  supportLines: z.array(supportLine).optional().describe('Support lines'),
  escalation: z
    .array(escalationStep)
    .optional()
    .describe('Escalation ladder, first step first'),
  runbooks: z.array(runbook).optional().describe('Runbooks'),
  technologies: z.array(technology).optional().describe('What it runs on'),
  costs: z.array(cost).optional().describe('Costs that no import brings'),
  licences: z.array(licence).optional().describe('Licences'),
  review: z
    .strictObject({
      every: duration.describe('How often the owner confirms the record'),
    })
    .optional()
    .describe('Review of this record'),
  vendor: vendor
    .optional()
    .describe('How to reach the vendor; on groups of type vendor'),
});
