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

import { NotFoundError } from '@backstage/errors';
import type {
  EscalationPicture,
  LadderHistory,
  LadderStep,
  NamedEntity,
  NeighbourLadder,
  ResolvedRecord,
  Sourced,
  StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';
import { withoutKeys } from './concealKeys';
import { testWindow } from './CoverageBook';
import { readableReasons } from './hideReasons';
import type { TestedStep } from './ladder';
import type { LadderReading, LadderDesk } from './LadderDesk';
import type { LadderStore, StoredLadder } from './LadderStore';
import type { Viewer } from './OnCallViewer';

const HISTORY = 100;

/** Whom to call, and whether that would work. */
export class EscalationService {
  readonly #desk: LadderDesk;
  readonly #ladders: LadderStore;

  constructor(options: { desk: LadderDesk; ladders: LadderStore }) {
    this.#desk = options.desk;
    this.#ladders = options.ladders;
  }

  /** The ladder of an entity and those of its neighbors, with what is known of their on-call sources. */
  async read(options: {
    entityRef: string;
    neighbourRefs: string[];
    partRefs: string[];
    readable: Readable;
  }): Promise<LadderReading> {
    const { entityRef, readable } = options;
    const related = [
      ...options.neighbourRefs.slice(0, 10),
      ...options.partRefs.slice(0, 20),
    ].filter(ref => isReadable(ref, readable));
    return await this.#desk.read({ entityRefs: [entityRef, ...related] });
  }

  /** The references that the picture will name, so that all names of a page are read at once. */
  referencesIn(record: ResolvedRecord, reading: LadderReading): string[] {
    return [
      ...record.escalation.flatMap(({ value }) => [
        value.ref,
        ...(value.backup ? [value.backup] : []),
      ]),
      ...this.#desk.referencesIn(reading),
    ];
  }

  getPicture(options: {
    record: ResolvedRecord;
    neighbourRefs: string[];
    partRefs: string[];
    reading: LadderReading;
    viewer: Viewer;
    name: (ref: string) => NamedEntity;
  }): EscalationPicture {
    const { record, reading, viewer, name } = options;
    const stored = reading.ladders.get(record.entityRef);
    const neighbours = (refs: string[]) =>
      refs.flatMap(ref => this.#neighbour({ ...options, ref }) ?? []);
    return {
      test: stored && testOf(stored),
      steps: stored
        ? stored.ladder.steps.map(step =>
            this.#step({ step, reading, viewer, name }),
          )
        : record.escalation.map(({ value, source }) => ({
            value: {
              ...withoutKeys(value),
              who: name(value.ref),
              backupWho: value.backup ? name(value.backup) : undefined,
              verdict: 'unknown',
              presence: 'unknown',
              reasons: [],
              channels: [],
            },
            source,
          })),
      neighbours: neighbours(options.neighbourRefs.slice(0, 10)),
      parts: neighbours(options.partRefs.slice(0, 20)),
    };
  }

  /** Throws a `NotFoundError` alike for what is not there, not tested yet, and for what the caller may not read. */
  async getHistory(options: {
    entityRef: string;
    readable: Readable;
  }): Promise<LadderHistory> {
    const { entityRef, readable } = options;
    const found = isReadable(entityRef, readable)
      ? await this.#ladders.readHistory(entityRef, HISTORY)
      : [];
    if (found.length === 0) {
      throw new NotFoundError(`No ladder found for entity '${entityRef}'`);
    }
    return {
      items: found.map(item => ({
        ...item,
        reasons: readableReasons(item.reasons, readable),
      })),
    };
  }

  #step(options: {
    step: TestedStep;
    reading: LadderReading;
    viewer: Viewer;
    name: (ref: string) => NamedEntity;
  }): Sourced<LadderStep> {
    const { step, viewer, name } = options;
    const { readable } = viewer;
    const { value, source, verdict } = step;
    const isKnown = isReadable(value.ref, readable);
    const viewed = isKnown ? this.#desk.viewStep(options) : undefined;
    const isBackupKnown = value.backup && isReadable(value.backup, readable);
    return {
      value: {
        ...value,
        // Often known from the group alone.
        onCall: isKnown ? value.onCall : undefined,
        who: name(value.ref),
        verdict,
        presence: viewed?.presence ?? 'unknown',
        hours: isKnown ? step.hours : undefined,
        reasons: readableReasons(step.reasons, readable),
        channels: viewed?.channels ?? [],
        onCallNow: viewed ? viewed.onCall : hiddenOnCall(step),
        backupWho: value.backup ? name(value.backup) : undefined,
        backupChannels: isBackupKnown ? step.backupChannels : undefined,
        vendor: isKnown ? step.vendor : undefined,
      },
      source,
    };
  }

  #neighbour(options: {
    ref: string;
    reading: LadderReading;
    viewer: Viewer;
    name: (ref: string) => NamedEntity;
  }): NeighbourLadder | undefined {
    const { ref, reading, viewer, name } = options;
    if (!isReadable(ref, viewer.readable)) {
      return undefined;
    }
    const ladder = reading.ladders.get(ref)?.ladder;
    const step = ladder?.steps[0];
    const isKnown = step && isReadable(step.value.ref, viewer.readable);
    const viewed = isKnown
      ? this.#desk.viewStep({ ...options, step })
      : undefined;
    const now = viewed?.onCall?.status === 'read' ? viewed.onCall.now : [];
    return {
      entity: name(ref),
      verdict: ladder?.verdict,
      who: step && name(step.value.ref),
      // Those called first, by name alone: how they are reached is on their own page.
      now: now
        .filter(({ level }) => level === now[0].level)
        .map(({ level, person, user }) => ({
          level,
          ...(person && { person: { name: person.name } }),
          user,
        })),
      channel: step && isKnown ? step.channels[0] : undefined,
    };
  }
}

function testOf({
  ladder,
  since,
  before,
  testedAt,
}: StoredLadder): EscalationPicture['test'] {
  const { verdict, reasons, hours } = ladder;
  const { from, until } = testWindow(new Date(testedAt));
  const window = {
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  };
  const { uncovered, uncoveredHours, unknownHours } = ladder;
  return {
    ...{ verdict, reasons, testedAt, since, before, hours, window },
    ...{ uncovered, uncoveredHours, unknownHours },
  };
}

/** That there is a source, which may be known from the group alone. */
function hiddenOnCall({ onCall }: TestedStep): StepOnCall | undefined {
  return onCall.length === 0 ? undefined : { status: 'hidden' };
}
