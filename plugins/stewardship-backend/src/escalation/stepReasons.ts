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

import {
  channelAddresses,
  type EscalationStep,
  type LadderReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import { concealKeys } from './concealKeys';
import type { StepCoverage } from './CoverageBook';
import type { SourceState } from './sourceState';
import type { StepSubject } from './stepSubject';

const SOON_DAYS = 30;

/** What a step is tested with. */
export type StepUnderTest = {
  step: EscalationStep;
  /** True for the step that must not hang on one person: the first, and that of the owner. */
  leads: boolean;
  subject: StepSubject;
  backup?: StepSubject;
  /** Channels of the subject and of its on-call source. */
  channels: ReturnType<typeof channelAddresses>;
  sources: { source: string; title: string; state: SourceState }[];
  coverage: StepCoverage;
  now: Date;
};

/** Everything that would keep a step from working, or makes it weaker than it looks. */
export function stepReasons(test: StepUnderTest): LadderReason[] {
  const { step, subject } = test;
  if (subject.kind === 'missing') {
    return [
      { kind: 'referenceNotFound', verdict: 'broken', ref: step.ref },
      ...backupReasons(test),
    ];
  }
  return [
    ...peopleReasons(test),
    ...channelReasons(test),
    ...contractReasons(test),
    ...sourceReasons(test),
    ...coverageReasons(test),
    ...backupReasons(test),
  ];
}

function peopleReasons(test: StepUnderTest): LadderReason[] {
  const { step, subject, sources, coverage } = test;
  const { ref } = step;
  const hasBackup =
    step.backup !== undefined &&
    step.backup !== ref &&
    test.backup?.kind !== 'missing';
  if (subject.kind === 'group' && subject.members.length === 0) {
    // Whoever is on call in another tool may well answer.
    const verdict = sources.length > 0 ? 'weak' : 'broken';
    return [{ kind: 'noMembers', verdict, ref }];
  }
  const isOne =
    sources.length > 0
      ? coverage.people === 1
      : subject.kind === 'group' && subject.members.length === 1;
  return isOne && !hasBackup
    ? [{ kind: 'onePerson', verdict: 'weak', ref }]
    : [];
}

function channelReasons(test: StepUnderTest): LadderReason[] {
  const { step, subject, channels } = test;
  const { ref, channel } = step;
  if (channels.length === 0) {
    const value = channel ?? 'address';
    const byMember =
      subject.kind === 'group' &&
      subject.members.some(
        member => channelAddresses(member.channels).length > 0,
      );
    return byMember
      ? [{ kind: 'memberAddresses', verdict: 'weak', ref }]
      : [{ kind: 'noAddress', verdict: 'broken', ref, value }];
  }
  return channel && channels[0].channel !== channel
    ? [{ kind: 'otherChannel', verdict: 'weak', ref, value: channel }]
    : [];
}

function contractReasons({
  step,
  subject,
  now,
}: StepUnderTest): LadderReason[] {
  const value =
    subject.kind === 'vendor' ? subject.vendor.contractUntil : undefined;
  if (value === undefined) {
    return [];
  }
  const { ref } = step;
  // A contract runs through its last day, wherever on earth that is.
  const ended = Date.parse(`${value}T23:59:59-12:00`);
  if (now.getTime() > ended) {
    return [{ kind: 'contractEnded', verdict: 'broken', ref, value }];
  }
  const soon = now.getTime() + SOON_DAYS * 24 * 3600_000;
  return soon > ended
    ? [{ kind: 'contractEnds', verdict: 'weak', ref, value }]
    : [];
}

function sourceReasons({ step, sources }: StepUnderTest): LadderReason[] {
  const { ref } = step;
  return sources.flatMap(({ source, title, state }): LadderReason[] => {
    switch (state.kind) {
      case 'read':
        return [];
      case 'stale':
      case 'unreachable':
        return [
          { kind: 'sourceUnreachable', verdict: 'unknown', ref, value: title },
        ];
      case 'pending':
        return [
          { kind: 'sourcePending', verdict: 'unknown', ref, value: title },
        ];
      case 'noProvider':
        return [
          {
            kind: 'noProvider',
            verdict: 'unknown',
            ref,
            value: concealKeys(source),
          },
        ];
      default: {
        const value = `${state.message} ${state.fix}`.trim();
        return [{ kind: 'sourceWrong', verdict: 'broken', ref, value }];
      }
    }
  });
}

function coverageReasons(test: StepUnderTest): LadderReason[] {
  const { step, sources, coverage, now } = test;
  const { gaps } = coverage;
  const readable = sources.some(({ state }) => state.kind === 'read');
  if (!readable || gaps.length === 0) {
    return [];
  }
  const { ref } = step;
  const value = sources.map(({ title }) => title).join(', ');
  const [first] = gaps;
  if (first.from <= now.getTime()) {
    return first.until >= coverage.until
      ? [{ kind: 'nobodyNowOpenEnd', verdict: 'broken', ref, value }]
      : [
          {
            kind: 'nobodyNow',
            verdict: 'broken',
            ref,
            value,
            until: new Date(first.until).toISOString(),
          },
        ];
  }
  return [
    {
      kind: 'gap',
      verdict: 'weak',
      ref,
      value,
      count: gaps.length,
      from: new Date(first.from).toISOString(),
      until: new Date(first.until).toISOString(),
    },
  ];
}

function backupReasons(test: StepUnderTest): LadderReason[] {
  const { step, backup, subject, leads, sources, coverage } = test;
  const { ref } = step;
  if (step.backup === undefined) {
    const isPerson = subject.kind === 'other';
    const hasOneLevel = sources.length > 0 && coverage.atOnce === 1;
    return isPerson || (leads && hasOneLevel)
      ? [{ kind: 'backupMissing', verdict: 'weak', ref }]
      : [];
  }
  if (step.backup === ref) {
    return [{ kind: 'backupSame', verdict: 'weak', ref }];
  }
  return backup?.kind === 'missing'
    ? [{ kind: 'backupNotFound', verdict: 'weak', ref, value: step.backup }]
    : [];
}
