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

import type {
  GraphEntity,
  MirrorProblem,
  NamedEntity,
  ResolvedRecord,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from './readable';
import type { Dependents } from './RelianceGraph';

/** A record with the entity it belongs to. */
export type StoredRecord = {
  entity: GraphEntity;
  record: ResolvedRecord;
  /** When the record last changed, ISO 8601 UTC. */
  changedAt: string;
  /** When the mirror last agreed with the catalog, ISO 8601 UTC; absent where it never did. */
  syncedAt?: string;
  /** Why the mirror is older than it should be. */
  mirrorProblem?: MirrorProblem;
  /** Changes whenever anything was resolved anew. */
  mirrorVersion: string;
};

/** A record that is read with all others. */
export type EveryRecord = {
  uid: string;
  entity: GraphEntity;
  record: ResolvedRecord;
};

/** What other rooms may ask about mirrored entities and their records. Each method is one statement, when prepared, but `everyRecord`. */
export interface RecordReader {
  /** Reads into memory what is kept there until the mirror changes. */
  prepare(): Promise<void>;

  /** Changes whenever anything was resolved anew. */
  readVersion(): Promise<string>;

  /** The record of a present entity. */
  find(entityRef: string): Promise<StoredRecord | undefined>;

  /** The records of all present entities, in slices; for scheduled work. */
  everyRecord(options?: {
    /** Only entities in whose JSON this stands, for those who look for few among many. */
    mentioning?: string;
  }): AsyncIterable<EveryRecord[]>;

  /** Names for references. What is not present or not readable is `known: false`. */
  nameEntities(options: {
    refs: Iterable<string>;
    readable: Readable;
  }): Promise<Map<string, NamedEntity>>;

  /** Everything that fails with the entity, directly or through others. */
  readDependents(options: {
    entityRef: string;
    readable: Readable;
    /** How many examples at most. */
    limit: number;
    /** As `find` told it just now; no statement is needed then. */
    mirrorVersion?: string;
  }): Promise<Dependents>;

  /** Id and owner of present entities; those that are not there are left out. */
  findOwners(
    entityRefs: string[],
  ): Promise<Map<string, { uid: string; ownerRef?: string }>>;

  /** To which of some groups a user belongs, directly or through a group below, as the catalog says. */
  groupsOf(options: {
    userRef: string;
    groupRefs: string[];
  }): Promise<Set<string>>;

  /** How many distinct users the groups have, groups below them included. */
  countPeople(options: {
    groupRefs: string[];
    userRefs: string[];
    readable: Readable;
  }): Promise<number>;

  /** The same for many at once, as they are, in their order; for scheduled work. Two statements. */
  countPeopleOfEach(
    people: { groupRefs: string[]; userRefs: string[] }[],
  ): Promise<number[]>;
}
