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
  type ChannelAddress,
  channelAddresses,
  type NamedEntity,
  type Presence,
  type StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import { concealKeys } from './concealKeys';
import type { TestedStep } from './ladder';
import type { LadderStore, StoredLadder } from './LadderStore';
import type { OnCallProviders } from './OnCallProviders';
import type { OnCallStore, StoredSource } from './OnCallStore';
import type { OnCallViewer, Viewer } from './OnCallViewer';
import { presenceOf, type SeenOnCall } from './presence';
import { sourceState } from './sourceState';

/** Ladders with what is stored of the on-call sources that they name, as of one moment. */
export type LadderReading = {
  /** By entity ref. */
  ladders: ReadonlyMap<string, StoredLadder>;
  sources: ReadonlyMap<string, StoredSource>;
  at: Date;
};

/** What is said of a step at one moment. */
export type ViewedStep = {
  onCall?: StepOnCall;
  channels: ChannelAddress[];
  presence: Presence;
  /** When presence, or who is on call, changes by itself. ISO 8601 UTC. */
  changesAt?: string;
};

type StepView = {
  step: TestedStep;
  reading: LadderReading;
  viewer: Viewer;
  name: (ref: string) => NamedEntity;
};

/** Reads ladders, and tells who is on call for their steps and how they are reached, for one caller. */
export class LadderDesk {
  readonly #ladders: LadderStore;
  readonly #onCall: OnCallStore;
  readonly #providers: OnCallProviders;
  readonly #onCallViewer: OnCallViewer;
  readonly #staleAfterMs: number;
  readonly #now: () => Date;

  constructor(options: {
    ladders: LadderStore;
    onCall: OnCallStore;
    providers: OnCallProviders;
    onCallViewer: OnCallViewer;
    staleAfterMs: number;
    now?: () => Date;
  }) {
    this.#ladders = options.ladders;
    this.#onCall = options.onCall;
    this.#providers = options.providers;
    this.#onCallViewer = options.onCallViewer;
    this.#staleAfterMs = options.staleAfterMs;
    this.#now = options.now ?? (() => new Date());
  }

  /** Two statements. */
  async read(options: { entityRefs: string[] }): Promise<LadderReading> {
    const ladders = await this.#ladders.readLadders(options.entityRefs);
    const steps = [...ladders.values()].flatMap(({ ladder }) => ladder.steps);
    const sources = await this.#onCall.readSources(
      steps.flatMap(({ onCall }) => onCall),
    );
    return { ladders, sources, at: this.#now() };
  }

  /** The references that will be named. */
  referencesIn({ ladders, sources, at }: LadderReading): string[] {
    const steps = [...ladders.values()].flatMap(({ ladder }) => ladder.steps);
    const schedules = [...sources.values()].flatMap(
      ({ schedule }) => schedule ?? [],
    );
    return [
      ...ladders.keys(),
      ...steps.flatMap(({ value }) => [
        value.ref,
        ...(value.backup ? [value.backup] : []),
      ]),
      ...schedules.flatMap(schedule =>
        this.#onCallViewer.referencesIn(schedule, at),
      ),
    ];
  }

  /** Everything that is said of a step at this moment. */
  viewStep(options: StepView): ViewedStep {
    const seen = this.#onCallOf(options);
    const said = {
      channels: channelsOf(options.step, seen),
      ...presenceOf(options, seen),
    };
    if (seen?.status !== 'read') {
      return { ...said, onCall: seen };
    }
    const { isWhole: _, ...onCall } = seen;
    return { ...said, onCall };
  }

  /** Who is on call for a step: of several sources, all that can be read, one after the other. */
  #onCallOf(options: StepView): SeenOnCall | undefined {
    const { step, viewer } = options;
    if (step.onCall.length === 0) {
      return undefined;
    }
    if (!viewer.mayReadOnCall) {
      return { status: 'hidden' };
    }
    const views = step.onCall.map(source => this.#viewSource(source, options));
    const read = views.flatMap(view => (view.status === 'read' ? [view] : []));
    const [first] = read;
    if (!first) {
      return views.find(view => view.status !== 'read');
    }
    const others = views.flatMap(view =>
      'message' in view ? [`${view.provider}: ${view.message}`] : [],
    );
    return {
      ...first,
      stale: read.some(({ stale }) => stale),
      isWhole: read.length === views.length,
      now: read.flatMap(({ now }) => now),
      next: read.find(({ next }) => next)?.next,
      problems: [...read.flatMap(({ problems }) => problems), ...others],
    };
  }

  #viewSource(source: string, options: StepView): StepOnCall {
    const { reading, viewer, name } = options;
    const { at } = reading;
    const provider = this.#providers.titleOf(source);
    const state = sourceState({
      stored: reading.sources.get(source),
      hasProvider: this.#providers.find(source) !== undefined,
      now: at,
      staleAfterMs: this.#staleAfterMs,
    });
    switch (state.kind) {
      case 'pending':
        return { status: 'pending', provider };
      case 'wrong':
        return {
          status: 'wrong',
          provider,
          message: state.message,
          fix: state.fix,
        };
      case 'unreachable':
        return { status: 'failed', provider, message: state.message };
      case 'noProvider':
        return {
          status: 'failed',
          provider,
          message: `No module reads '${concealKeys(source)}'.`,
        };
      default: {
        const { schedule, fetchedAt, failure } = state;
        const { title, url, levels, problems = [] } = schedule;
        return {
          ...{ status: 'read', provider, title, url, fetchedAt, failure },
          stale: state.kind === 'stale',
          problems,
          levels: levels.length,
          ...this.#onCallViewer.view({ schedule, at, viewer, name }),
        };
      }
    }
  }
}

/** How a step is reached: the person on call by phone, where that is the channel; then whoever the step names. */
function channelsOf(
  step: TestedStep,
  onCall: StepOnCall | undefined,
): ChannelAddress[] {
  const person = onCall?.status === 'read' ? onCall.now[0]?.person : undefined;
  const own = channelAddresses({ email: person?.email, ...person?.channels });
  const byPhone = own.filter(
    ({ channel }) => channel === 'phone' && step.value.channel === 'phone',
  );
  const channels = new Set(step.channels.map(({ channel }) => channel));
  const others = own.filter(address => !channels.has(address.channel));
  return [
    ...byPhone,
    ...step.channels,
    ...others.filter(address => !byPhone.includes(address)),
  ];
}
