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
  type Channels,
  type EscalationStep,
  type GraphEntity,
  hoursOfIntervals,
  onCallSourcesOf,
  type ResolvedRecord,
  type Sourced,
  type SupportHours,
} from '@backstage-stewardship/plugin-stewardship-common';
import { withoutKeys } from './concealKeys';
import type { CoverageBook, StepCoverage } from './CoverageBook';
import type { Ladder, TestedStep } from './ladder';
import {
  ladderReasons,
  rounded,
  toSpan,
  verdictOf,
  worstOf,
} from './ladderReasons';
import type { SourceState } from './sourceState';
import { stepReasons } from './stepReasons';
import type { StepSubject, StepSubjects } from './stepSubject';

const MAX_SPANS = 20;

/** What a ladder is tested against. */
export type TestBench = {
  subjects: StepSubjects;
  coverage: CoverageBook;
  /** What is known of an on-call source. */
  source(source: string): SourceOnBench;
};

/** An on-call source, with the name of its tool and whether its page is where somebody is paged. */
export type SourceOnBench = {
  title: string;
  pages: boolean;
  state: SourceState;
};

/** Whether the ladder of an entity would work, now and in the coming 30 days. Pure, and never throws. */
export function testLadder(options: {
  entity: GraphEntity;
  record: ResolvedRecord;
  bench: TestBench;
}): Ladder {
  const { entity, record, bench } = options;
  const hours = record.supportHours?.value;
  const tested = record.escalation.map((step, index) =>
    testStep({ step, isFirst: index === 0, record, bench }),
  );
  const coverages = tested.map(({ coverage }) => coverage);
  const found = hours
    ? bench.coverage.ofLadder({
        key: tested.map(({ key }) => key).join('|'),
        hours,
        steps: coverages,
      })
    : { uncovered: [], unknown: [] };
  const steps = tested.map(({ step }) => step);
  const reasons = ladderReasons({
    ...{ steps, hours, found },
    now: bench.coverage.now,
  });
  return {
    entityRef: entity.ref,
    ownerRef: record.owner?.value,
    tierId: record.supportTier?.value,
    verdict: verdictOf(steps, reasons),
    reasons,
    steps,
    hours,
    uncovered: found.uncovered.slice(0, MAX_SPANS).map(toSpan),
    uncoveredHours: rounded(hoursOfIntervals(found.uncovered)),
    unknownHours: rounded(hoursOfIntervals(found.unknown)),
  };
}

function testStep(options: {
  step: Sourced<EscalationStep>;
  isFirst: boolean;
  record: ResolvedRecord;
  bench: TestBench;
}): { step: TestedStep; coverage: StepCoverage; key: string } {
  const { step, isFirst, record, bench } = options;
  const { value } = step;
  const subject = bench.subjects.find(value.ref);
  const backup = value.backup ? bench.subjects.find(value.backup) : undefined;
  const onCall = onCallSourcesOf(value.onCall ?? '');
  const sources = onCall.map(source => ({ source, ...bench.source(source) }));
  // A line that has hours of its own need not be there at others.
  const lineHours = record.supportLines.find(
    ({ value: line }) => line.ref === value.ref && line.hours,
  )?.value.hours;
  const hours =
    lineHours ??
    (subject.kind === 'vendor' ? subject.vendor.supportHours : undefined);
  const coverage = coverageOf({ subject, sources, hours, record, bench });
  const channels = channelAddresses(
    withPager(channelsOf(subject), sources),
    value.channel,
  );
  const reasons = stepReasons({
    step: value,
    leads: isFirst || value.ref === record.owner?.value,
    subject,
    backup,
    channels,
    sources,
    coverage,
    now: bench.coverage.now,
  });
  return {
    step: {
      ...step,
      value: withoutKeys(value),
      onCall,
      hours,
      channels,
      backupChannels: backup ? channelAddresses(channelsOf(backup)) : [],
      vendor: subject.kind === 'vendor' ? subject.vendor : undefined,
      verdict: worstOf(reasons),
      reasons,
    },
    coverage,
    key: JSON.stringify([value.ref, onCall, lineHours]),
  };
}

function coverageOf(options: {
  subject: StepSubject;
  sources: { source: string; state: SourceState }[];
  hours: SupportHours | undefined;
  record: ResolvedRecord;
  bench: TestBench;
}): StepCoverage {
  const { subject, sources, hours, record, bench } = options;
  if (subject.kind === 'missing') {
    return bench.coverage.ofNobody();
  }
  if (sources.length > 0) {
    return bench.coverage.ofSources(
      sources,
      hours ?? record.supportHours?.value,
    );
  }
  if (subject.kind === 'group' && subject.members.length === 0) {
    return bench.coverage.ofNobody();
  }
  return bench.coverage.ofHours(hours);
}

function channelsOf(subject: StepSubject): Channels {
  return subject.kind === 'missing' ? {} : subject.entity.channels;
}

/** Where nothing else is said, the page of the on-call source is where somebody is paged. */
function withPager(channels: Channels, sources: SourceOnBench[]): Channels {
  const addresses = sources.flatMap(({ pages, state }) =>
    pages && (state.kind === 'read' || state.kind === 'stale')
      ? [state.schedule.url]
      : [],
  );
  return { pager: addresses[0], ...channels };
}
