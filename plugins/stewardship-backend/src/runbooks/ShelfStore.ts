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
  RunbookContent,
  RunbookLink,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../catalog/readable';
import type { HomeRunbook, Shelf, ShelfItem, StoredSummary } from './shelf';

/** A runbook with what is stored beside it. */
export type StoredRunbook = {
  id: string;
  /** Entity that has it. */
  homeRef: string;
  summary: StoredSummary;
  changedAt?: string;
  fetchedAt?: string;
  link?: RunbookLink;
  /** Day of the latest review by a person, `YYYY-MM-DD`. */
  reviewedOn?: string;
};

/** What is on the shelf of an entity. */
export type StoredShelf = Omit<Shelf, 'uid' | 'items'> & {
  items: (StoredRunbook & Omit<ShelfItem, 'runbookId'>)[];
};

/** A runbook with its words and its history. */
export type OpenRunbook = StoredRunbook & {
  uid: string;
  content?: Omit<RunbookContent, 'baseUrl'>;
  /** The address of the file that was read. */
  fileUrl?: string;
  revisions: { changedAt: string }[];
  reviews: StoredReview[];
};

/** A review as stored. */
export type StoredReview = {
  /** Order of the reviews. */
  number: number;
  reviewedAt: string;
  reviewedBy: string;
  remark?: string;
  /** Of the words that were reviewed; empty for links. */
  contentHash: string;
};

/** Which runbooks are listed. */
export type RunbookQuery = {
  readable: Readable;
  alert?: string;
  /** Entity that uses them. */
  entityRef?: string;
  /** The last one of the page before. */
  after?: { title: string; id: string };
  limit: number;
};

/**
 * Runbooks and on whose shelves they are, of entities that are present. A writing method is one transaction; those with a
 * `runId` throw `SupersededError` where it is no longer the run that may write.
 */
export interface ShelfStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  /** Of all runbooks by id and of all shelves by uid. */
  hashes(): Promise<{
    runbooks: Map<string, string>;
    shelves: Map<string, string>;
  }>;

  putRunbooks(options: {
    runId: number;
    runbooks: { runbook: HomeRunbook; hash: string }[];
    /** Ids of those that are no more. */
    gone: string[];
  }): Promise<void>;

  putShelves(options: {
    runId: number;
    shelves: { shelf: Shelf; hash: string }[];
    /** Entities that are no more. */
    gone: string[];
  }): Promise<void>;

  /** One statement. */
  readShelf(uid: string): Promise<StoredShelf | undefined>;

  /** Of many entities, by uid; those without a shelf are left out. One statement. */
  readShelves(uids: string[]): Promise<Map<string, StoredShelf>>;

  /** Order of the latest review of any runbook; 0 where there is none. */
  latestReview(): Promise<number>;

  /** The entity that has a runbook. */
  homeOf(id: string): Promise<string | undefined>;

  /** Three statements. */
  find(id: string): Promise<OpenRunbook | undefined>;

  /** In the order of their titles. */
  list(query: RunbookQuery): Promise<StoredRunbook[]>;

  /** How many there are in all, wherever the page begins. */
  count(query: RunbookQuery): Promise<number>;

  /** Markdown by id, for those that have any. */
  readTexts(ids: string[]): Promise<Map<string, string>>;
}
