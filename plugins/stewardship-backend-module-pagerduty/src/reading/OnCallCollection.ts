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

import type { OnCallShift } from '@backstage-stewardship/plugin-stewardship-common';
import { onCallSchema, ownerSchema, type Reference } from './schemas';

/** What is asked for by id. */
export type OnCallOwner = 'policy' | 'schedule';

/** Who is on call in a policy or a schedule. */
export type OnCalls =
  | {
      status: 'read';
      shifts: OnCallShift[];
      /** The schedule of the last one, which is the one that was asked for where schedules were. */
      schedule?: Reference;
      problems: string[];
    }
  /** There are entries, and none of them makes sense. */
  | { status: 'unreadable'; schedule?: undefined };

type Gathered = {
  shifts: OnCallShift[];
  schedule?: Reference;
  unreadable: number;
};

/** Sorts entries of `/oncalls` by whose they are. What comes twice counts once; what makes no sense is counted. */
export class OnCallCollection {
  readonly #owner: OnCallOwner;
  readonly #gathered: Map<string, Gathered>;
  readonly #seen = new Set<string>();
  readonly #notes: string[] = [];
  /** Nobody knows whose these are, so they may be missing anywhere. */
  #unreadable = 0;

  constructor(options: { owner: OnCallOwner; ids: string[] }) {
    this.#owner = options.owner;
    this.#gathered = new Map(
      options.ids.map(id => [id, { shifts: [], unreadable: 0 }]),
    );
  }

  /** Whether there was anything new among them. */
  add(entries: unknown[]): boolean {
    const before = this.#seen.size;
    for (const entry of entries) {
      this.#addEntry(entry);
    }
    return this.#seen.size > before;
  }

  /** A problem of all of them. */
  note(problem: string): void {
    this.#notes.push(problem);
  }

  *results(): Iterable<{ id: string; onCalls: OnCalls }> {
    const nothingReadable = [...this.#gathered.values()].every(
      ({ shifts }) => shifts.length === 0,
    );
    for (const [id, { shifts, schedule, unreadable }] of this.#gathered) {
      const lost = unreadable + this.#unreadable;
      const isUnreadable =
        (unreadable > 0 && shifts.length === 0) ||
        (this.#unreadable > 0 && nothingReadable);
      yield {
        id,
        onCalls: isUnreadable
          ? { status: 'unreadable' }
          : {
              status: 'read',
              shifts: shifts.sort(byStart),
              schedule,
              problems: lost
                ? [
                    ...this.#notes,
                    `Some on-call entries of PagerDuty could not be read and are left out: ${lost}.`,
                  ]
                : this.#notes,
            },
      };
    }
  }

  #addEntry(entry: unknown): void {
    const { data } = onCallSchema.safeParse(entry);
    const person = data && (data.user.name ?? data.user.summary);
    const { start, end } = data ?? {};
    if (!data || !person || (start && end && start >= end)) {
      this.#addUnreadable(entry);
      return;
    }
    const { escalation_policy: policy, schedule } = data;
    const isPolicy = this.#owner === 'policy';
    const id = isPolicy ? policy.id : schedule?.id ?? '';
    const level = isPolicy ? data.escalation_level : 1;
    const gathered = this.#gathered.get(id);
    const { email } = data.user;
    if (gathered && this.#isNew([id, level, person, email, start, end])) {
      gathered.shifts.push({
        level,
        person: { name: person, ...(email && { email }) },
        ...(start && { start }),
        ...(end && { end }),
      });
      gathered.schedule = schedule ?? undefined;
    }
  }

  #addUnreadable(entry: unknown): void {
    if (!this.#isNew(entry)) {
      return;
    }
    const { data } = ownerSchema.safeParse(entry);
    const owner =
      this.#owner === 'policy' ? data?.escalation_policy : data?.schedule;
    const gathered = owner && this.#gathered.get(owner.id);
    if (gathered) {
      gathered.unreadable += 1;
    } else if (!owner) {
      this.#unreadable += 1;
    }
  }

  #isNew(value: unknown): boolean {
    const before = this.#seen.size;
    return this.#seen.add(JSON.stringify(value)).size > before;
  }
}

function byStart(a: OnCallShift, b: OnCallShift): number {
  const [first, second] = [a.start ?? '', b.start ?? ''];
  if (first === second) {
    return a.level - b.level;
  }
  return first < second ? -1 : 1;
}
