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

import type { LoadedScorecards } from '../definitions/LoadedScorecards';
import type { FactScope } from '../expressions/CompiledRule';
import type { PeopleReader } from '../people/PeopleReader';
import { compareEntity, type EntityComparison } from './compareEntity';
import type { Deed, EvaluationInput, StoredResult } from './evaluated';
import type {
  EntityEvaluation,
  EvaluationStore,
  ResultStamp,
  SubjectToEvaluate,
} from './EvaluationStore';
import { findWrites } from './findWrites';
import { Turns } from '../../tasks/Turns';

// Entities whose facts and answers are read at once, and results: what SQLite hands out in some milliseconds.
const INPUTS = 500;
const RESULTS = 1000;

/** What evaluations read of facts. */
export interface FactReader {
  /** Those of some sources that hold at a moment, by uid. */
  read(
    uids: string[],
    now: Date,
    sources: ReadonlySet<string>,
  ): Promise<Map<string, { scope: FactScope; expiresAt?: string }>>;
}

/** How the evaluation of some entities ended. */
export type SliceResult = {
  /** Entities that were evaluated and noted as such. */
  evaluated: number;
  /** Results that were written. */
  changed: number;
  /** Entities of which something had to be written and was not. */
  refused: number;
};

const NO_FACTS: { scope: FactScope; expiresAt?: string } = {
  scope: Object.freeze(Object.create(null)),
};

const NO_STAMPS: ReadonlyMap<string, ResultStamp> = new Map();

const NO_PEOPLE = {
  answers: new Map(),
  drafts: new Map(),
  exemptions: new Map(),
} satisfies Partial<EvaluationInput>;

/** Evaluates some entities at once and writes what differs from what is stored. */
export class SliceEvaluation {
  readonly #facts: FactReader;
  readonly #people: PeopleReader;
  readonly #store: EvaluationStore;

  constructor(options: {
    facts: FactReader;
    people: PeopleReader;
    store: EvaluationStore;
  }) {
    this.#facts = options.facts;
    this.#people = options.people;
    this.#store = options.store;
  }

  /** What is read here is at least as new as `items`, which were read before. */
  async run(options: {
    items: SubjectToEvaluate[];
    scorecards: LoadedScorecards;
    now: Date;
    /** What the evaluation follows. */
    deed?: Deed;
    /** Whether it is noted that entities were evaluated of which nothing is new. */
    isAsked?: boolean;
    /** Of a run that is fenced. */
    run?: { shard: number; id: number };
  }): Promise<SliceResult> {
    const { items, scorecards, now, run, isAsked = false } = options;
    const compared = await this.#compare(options);
    const evaluations = await this.#findWrites({ ...options, compared });
    const moved = evaluations.filter(evaluation =>
      hasMoved(evaluation, scorecards.hash),
    );
    if (moved.length === 0 && !isAsked) {
      return { evaluated: items.length, changed: 0, refused: 0 };
    }
    const written = await this.#store.write({
      evaluations: isAsked ? evaluations : moved,
      definitions: scorecards,
      ...{ now, run },
    });
    let changed = 0;
    let refused = 0;
    for (const { item, writes } of moved) {
      if (written.has(item.subject.uid)) {
        changed += writes.length;
      } else {
        refused += 1;
      }
    }
    return { evaluated: items.length - refused, changed, refused };
  }

  /** Evaluates everything, and keeps what differs from what is stored. */
  async #compare(options: {
    items: SubjectToEvaluate[];
    scorecards: LoadedScorecards;
    now: Date;
  }): Promise<Compared[]> {
    const { items, scorecards, now } = options;
    // Those that were never evaluated have no results, and in the first run these are all.
    const known = items.filter(({ last }) => last.at !== undefined);
    const stamps =
      known.length > 0
        ? await this.#store.readStamps(known.map(({ subject }) => subject.uid))
        : new Map<string, Map<string, ResultStamp>>();
    const sources = sourcesOf(scorecards);
    const turns = new Turns();
    const compared: Compared[] = [];
    for (const part of inParts(items, INPUTS)) {
      const uids = part.map(({ subject }) => subject.uid);
      const [facts, people] = await Promise.all([
        this.#facts.read(uids, now, sources),
        this.#people.read(uids),
      ]);
      await turns.next();
      for (const item of part) {
        const { subject } = item;
        const { scope, expiresAt } = facts.get(subject.uid) ?? NO_FACTS;
        const input: EvaluationInput = {
          ...{ subject, scope },
          ...(expiresAt !== undefined && { factsExpireAt: expiresAt }),
          ...(people.get(subject.uid) ?? NO_PEOPLE),
        };
        const stored = stamps.get(subject.uid) ?? NO_STAMPS;
        const found = compareEntity({ scorecards, input, now, stored });
        compared.push({ item, ...found });
        await turns.giveWay();
      }
    }
    return compared;
  }

  /** Reads what was stored where something differs, and finds out what to write. */
  async #findWrites(options: {
    compared: Compared[];
    scorecards: LoadedScorecards;
    deed?: Deed;
  }): Promise<EntityEvaluation[]> {
    const { compared, scorecards, deed } = options;
    const evaluations: EntityEvaluation[] = [];
    const turns = new Turns();
    const size = Math.ceil(RESULTS / Math.max(1, scorecards.items.length));
    for (const part of inParts(compared, size)) {
      const stored = await this.#readStored(part);
      await turns.next();
      for (const { item, dueAt, different } of part) {
        const writes = findWrites({
          ...{ item, different, deed },
          definitions: scorecards.hash,
          stored: stored?.get(item.subject.uid),
        });
        evaluations.push({
          ...{ item, writes },
          ...(dueAt !== undefined && { dueAt }),
        });
        await turns.giveWay();
      }
    }
    return evaluations;
  }

  /** `undefined` where there is nothing to compare with. */
  async #readStored(
    part: Compared[],
  ): Promise<Map<string, Map<string, StoredResult>> | undefined> {
    const uids = new Set<string>();
    const scorecards = new Set<string>();
    for (const { item, different } of part) {
      for (const { scorecard, stamp } of different) {
        if (stamp && !stamp.isRemoved) {
          uids.add(item.subject.uid);
          scorecards.add(scorecard);
        }
      }
    }
    return uids.size > 0
      ? await this.#store.readResults({ uids, scorecards })
      : undefined;
  }
}

type Compared = EntityComparison & { item: SubjectToEvaluate };

/** Where the facts are from that rules ask. What nobody asks is not worth reading, and no reason to look again once it expires. */
function sourcesOf({ items }: LoadedScorecards): ReadonlySet<string> {
  const facts = items.flatMap(({ checks }) =>
    checks.flatMap(({ rule, when }) => [
      ...(rule?.facts ?? []),
      ...(when?.facts ?? []),
    ]),
  );
  return new Set(facts.map(fact => fact.split('.', 1)[0]));
}

function hasMoved(
  { item: { inputVersion, last }, dueAt, writes }: EntityEvaluation,
  definitions: string,
): boolean {
  return (
    writes.length > 0 ||
    inputVersion !== last.version ||
    definitions !== last.definitions ||
    dueAt !== last.dueAt
  );
}

function* inParts<T>(items: T[], size: number): Iterable<T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
