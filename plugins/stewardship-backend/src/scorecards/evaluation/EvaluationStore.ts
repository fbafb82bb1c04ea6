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

import type { Subject } from '../subject';
import type { CheckChange } from './causes';
import type { EvaluatedScorecard, StoredResult } from './evaluated';

/** An entity with how far its evaluation has come, as one read found it. */
export type SubjectToEvaluate = {
  subject: Subject;
  bucket: number;
  /** Grows with each change of what is evaluated. */
  inputVersion: number;
  /** Of the last evaluation, as stored; whoever writes the next one makes sure that it is still so. */
  last: {
    /** `inputVersion` then; -1 before the first. */
    version: number;
    /** Hash of all definitions then. */
    definitions?: string;
    /** ISO 8601 UTC; what is written next is not older. */
    at?: string;
    dueAt?: string;
  };
};

/** What is known of a stored result without reading it. */
export type ResultStamp = {
  hash: string;
  definitionHash: string;
  isRemoved: boolean;
};

/** A result as it is now, and what becomes part of the history with it. */
export type ResultWrite = {
  /** Of a scorecard that is no longer for the entity, as it was. */
  result: Omit<EvaluatedScorecard, 'dueAt'>;
  hash: string;
  /** Packed. */
  outcomes: string;
  isRemoved: boolean;
  /** Absent where nothing moved that the history tells. */
  change?: {
    checks: CheckChange[];
    levelFrom?: string;
    /** The person whose deed one of the checks tells. */
    by?: { actor: string; check: string };
  };
};

/** One entity, evaluated. */
export type EntityEvaluation = {
  item: SubjectToEvaluate;
  dueAt?: string;
  /** Those that differ from what is stored. */
  writes: ResultWrite[];
};

/** The definitions of an evaluation. */
export type EvaluatedWith = {
  /** Of all of them together. */
  hash: string;
  /** Grows with each change of them, and of what is made of them. */
  version: number;
};

/** Thrown where the definitions are newer than those of an evaluation; nothing of it is written. */
export class DefinitionsMovedError extends Error {
  constructor() {
    super('The definitions of scorecards have changed meanwhile');
    this.name = 'DefinitionsMovedError';
  }
}

/** What evaluations read and write. Each reading is one statement. */
export interface EvaluationStore {
  /**
   * Entities of some buckets that are due, by bucket and uid. Groups and removed entities never are, nor is what was evaluated
   * with newer definitions.
   */
  readDue(options: {
    /** The first bucket, and the first one that is not meant. */
    buckets: { from: number; to: number };
    /** The last one of the slice before. */
    after?: SubjectToEvaluate;
    definitions: EvaluatedWith;
    now: Date;
    limit: number;
  }): Promise<SubjectToEvaluate[]>;

  /** One entity, due or not, but those that never are. */
  readSubject(uid: string): Promise<SubjectToEvaluate | undefined>;

  /** Of some entities, by uid and scorecard; with those of scorecards that are not for them any more. */
  readStamps(uids: string[]): Promise<Map<string, Map<string, ResultStamp>>>;

  /** Of some entities and scorecards, those that apply; by uid and scorecard. */
  readResults(options: {
    uids: Iterable<string>;
    scorecards: Iterable<string>;
  }): Promise<Map<string, Map<string, StoredResult>>>;

  /** Starts a run of a shard, from which on its earlier runs write nothing more. */
  startRun(shard: number): Promise<number>;

  /**
   * Writes evaluations in one transaction, and says which entities these were. An entity that somebody else has evaluated
   * since it was read, or with newer definitions, that is gone, or that is being written is left as it is; it is due still,
   * if anything of it is new. Each is stamped with `now`, or with the moment of its last evaluation where that is later.
   *
   * Throws `DefinitionsMovedError` where the definitions are of another version by now, and `SupersededError` where another
   * run has taken over.
   */
  write(options: {
    evaluations: EntityEvaluation[];
    definitions: EvaluatedWith;
    now: Date;
    /** Of a run that is fenced. */
    run?: { shard: number; id: number };
  }): Promise<Set<string>>;

  /** Notes that everything of some buckets was evaluated that was due at a moment; never an earlier one than before. */
  noteRun(run: {
    buckets: { from: number; to: number };
    at: Date;
  }): Promise<void>;
}
