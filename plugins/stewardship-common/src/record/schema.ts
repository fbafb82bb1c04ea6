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
import { cost, licence, sharedCost } from './costSchemas';
import {
  date,
  duration,
  id,
  label,
  leaves,
  lineNumber,
  printable,
  templateRef,
  text,
  url,
} from './formats';
import { channels, rota } from './onCallSchemas';
import {
  commitments,
  contact,
  escalationStep,
  supportLine,
  vendor,
} from './supportSchemas';
import { realizes, successor, technology } from './technologySchemas';

const runbook = z.strictObject({
  id: id.optional().describe('Short name, unique in the record'),
  title: text.optional().describe('What the runbook does'),
  url: url.describe('Where the runbook is'),
  failureModes: z
    .array(label)
    .optional()
    .describe('Which failures it is for, for example capacity'),
  alerts: z.array(label).optional().describe('Names of alerts that lead to it'),
  reviewedOn: date.optional().describe('When it was last found to be right'),
  reviewEvery: duration
    .optional()
    .describe('How often it is reviewed, where not as often as the record'),
  allowedLines: z
    .array(lineNumber)
    .optional()
    .describe('Support lines that may follow it without asking'),
  estimatedTime: duration.optional().describe('How long it takes'),
  template: templateRef.optional().describe('Scaffolder template that does it'),
});

/**
 * `spec.stewardship`, as it is written. Everything is optional. It describes what is right; reading it tolerantly is
 * the work of `readRecord`.
 *
 * @public
 */
export const recordSchema = z.strictObject({
  purpose: text.optional().describe('What the service is for, in a sentence'),
  supportTier: printable(100)
    .register(leaves, {
      expected: 'the id of a support tier',
      reading: 'tier',
    })
    .optional()
    .describe('Id of the support tier: how well the service is supported'),
  commitments: commitments.optional().describe('What the service commits to'),
  environments: z
    .array(id)
    .optional()
    .describe('Environments in which it exists, for example production'),
  dataClassification: id
    .optional()
    .describe('Class of the data it holds, for example confidential'),
  contacts: z
    .array(contact)
    .optional()
    .describe('People and groups with a role, beside the one owner'),
  supportLines: z
    .array(supportLine)
    .optional()
    .describe(
      'Who supports it, line by line; the owner is line 3 unless this says otherwise',
    ),
  escalation: z
    .array(escalationStep)
    .optional()
    .describe('Escalation ladder, first step first'),
  rotas: z
    .array(rota)
    .optional()
    .describe('People who take turns; on groups mostly'),
  channels: channels
    .optional()
    .describe('How it is reached; on groups and users mostly'),
  runbooks: z
    .array(runbook)
    .optional()
    .describe('What to do when something fails'),
  technologies: z
    .array(technology)
    .optional()
    .describe('Products and packages that it runs on'),
  realizes: realizes
    .optional()
    .describe('Capabilities that it realizes, one or a list of them'),
  successor: successor.optional().describe('What replaces it'),
  costs: z.array(cost).optional().describe('Costs that no import brings'),
  licences: z
    .array(licence)
    .optional()
    .describe('Licences that were bought, and how much of them is used'),
  sharedCost: sharedCost
    .optional()
    .describe('How its cost is divided among those who depend on it'),
  review: z
    .strictObject({
      every: duration.describe('How often the owner confirms the record'),
    })
    .optional()
    .describe('When this record is to be confirmed'),
  vendor: vendor
    .optional()
    .describe('How to reach the vendor; on groups of type vendor'),
});
