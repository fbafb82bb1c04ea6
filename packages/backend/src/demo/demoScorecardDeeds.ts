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

import type { DiscoveryService } from '@backstage/backend-plugin-api';
import type {
  AnswerInput,
  FactSubmission,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { DemoDeed } from './DemoDeeds';
import { signInToDemo } from './signInToDemo';

const DAY_MS = 24 * 3600_000;

/** An answer. A day in it may be so many days ago: `{ kind: date, daysAgo: 40 }`. */
export type DemoAnswer = {
  scorecard: string;
  entityRef: string;
  check: string;
  answer: Omit<AnswerInput, 'value'> & {
    value: AnswerInput['value'] | { kind: 'date'; daysAgo: number };
  };
};

/** An exemption that was asked for, and perhaps approved. */
export type DemoExemption = {
  scorecard: string;
  entityRef: string;
  check: string;
  reason: string;
  /** Days from now until its last one. */
  days: number;
  approve?: boolean;
};

/** What people and pipelines of the demo organization have said. */
export type DemoScorecards = {
  facts: ({ source: string } & FactSubmission)[];
  answers: DemoAnswer[];
  exemptions: DemoExemption[];
};

/** What has to be done for it. What somebody has answered or asked for since is left alone. */
export function demoScorecardDeeds(options: {
  discovery: DiscoveryService;
  scorecards: DemoScorecards;
}): DemoDeed[] {
  const { discovery, scorecards } = options;
  const enter = async (provider: string, signal: AbortSignal) =>
    await signInToDemo({ discovery, provider, signal });
  return [
    ...scorecards.facts.map(submission => async (signal: AbortSignal) => {
      const client = await enter('guest', signal);
      const { items } = await client.submitFacts(submission);
      if (items.some(({ status }) => status === 'unknownEntity')) {
        throw new Error('Not all entities are there yet');
      }
    }),
    ...scorecards.answers.map(
      ({ scorecard: id, entityRef, check, answer }) =>
        async (signal: AbortSignal) => {
          const client = await enter('guest', signal);
          const { checks } = await client.getEntityScorecard({ id, entityRef });
          const found = checks.find(item => item.check === check);
          if (found?.answerVersion === '0') {
            await client.answerQuestion({
              ...{ id, entityRef, check, version: '0' },
              answer: { ...answer, value: valueOf(answer), draft: false },
            });
          }
        },
    ),
    ...scorecards.exemptions.map(
      ({ scorecard: id, entityRef, check, reason, days, approve }) =>
        async (signal: AbortSignal) => {
          const client = await enter('guest', signal);
          const { checks } = await client.getEntityScorecard({ id, entityRef });
          const found = checks.find(item => item.check === check);
          const exemption =
            found?.exemption ??
            (await client.requestExemption({
              ...{ id, entityRef, check, reason },
              until: dayFromNow(days),
            }));
          if (approve && exemption.status === 'requested') {
            const approver = await enter('demo-approver', signal);
            await approver.decideExemption({
              id: exemption.id,
              version: exemption.version,
              decision: 'approve',
              remark: 'Agreed, until then',
            });
          }
        },
    ),
  ];
}

function valueOf({ value }: DemoAnswer['answer']): AnswerInput['value'] {
  return value && 'daysAgo' in value
    ? { kind: 'date', on: dayFromNow(-value.daysAgo) }
    : value;
}

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
