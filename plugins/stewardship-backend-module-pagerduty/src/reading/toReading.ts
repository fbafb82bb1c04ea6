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

import type { OnCallSchedule } from '@backstage-stewardship/plugin-stewardship-common';
import type { OnCallReading } from '@backstage-stewardship/plugin-stewardship-node';
import type { Policy } from './PolicyBook';
import type { OnCalls } from './OnCallCollection';

const MAX_PROBLEMS = 10;

/** What a service or a policy says, from its policy and from who is on call in it. */
export function toReading(options: {
  /** What the key stands for. */
  subject: { title?: string; url?: string };
  policy?: Policy;
  onCalls: OnCalls;
}): OnCallReading {
  const { subject, policy, onCalls } = options;
  if (onCalls.status === 'unreadable') {
    return {
      status: 'failed',
      reason:
        'PagerDuty says who is on call in a way that this version does not understand',
    };
  }
  const levels = new Map(
    (policy?.levels ?? [{ level: 1 }]).map(level => [level.level, level]),
  );
  for (const { level } of onCalls.shifts) {
    // A level that was added to the policy after it was read.
    levels.set(level, levels.get(level) ?? { level });
  }
  const problems = [...(policy?.problems ?? []), ...onCalls.problems];
  const schedule: OnCallSchedule = {
    ...(subject.title && { title: subject.title }),
    ...(subject.url && { url: subject.url }),
    levels: [...levels.values()].sort((a, b) => a.level - b.level),
    shifts: onCalls.shifts,
    ...(problems.length && { problems: problems.slice(0, MAX_PROBLEMS) }),
  };
  return { status: 'read', schedule };
}
