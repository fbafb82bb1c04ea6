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

import type { Finding } from '../../sources/reading';
import type { Bom, BomComponent } from './bom';

/** How it stands with a bill of materials. */
export type BomState = {
  /** As `bomKeyOf` makes it of the address. */
  key: string;
  status: 'read' | 'wrong' | 'failed';
  etag?: string;
  finding?: Finding;
  /** Hash of the index of products that it was read with. */
  indexHash?: string;
  /** Of the last reading that was whole. */
  counts?: Bom['counts'];
  /** ISO 8601 UTC; absent where it never was read. */
  fetchedAt?: string;
  checkedAt: string;
  /** In a row. */
  failures: number;
  /** ISO 8601 UTC; not asked before. */
  retryAt: string;
};

/** A bill of materials as it was last read. */
export type StoredBom = Pick<BomState, 'key' | 'finding' | 'counts'> & {
  /** Taken out of its text each time: of thousands of bills, few are needed at once. */
  components: () => BomComponent[];
};

/**
 * Bills of materials, as last read. A writing method is one transaction, and throws `SupersededError` where `runId` is no
 * longer the run that may write.
 */
export interface BomStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  /** One statement; none where there are no keys. */
  readStates(keys: string[]): Promise<Map<string, BomState>>;

  /** For scheduled work. */
  readAllStates(): Promise<Map<string, BomState>>;

  /** For scheduled work: with their components. */
  readBoms(): Promise<Map<string, StoredBom>>;

  /** Without `components`, those that were there stay. True where there are others now, or another finding. */
  putBom(options: {
    runId: number;
    state: BomState;
    /** Where it is, fit to be shown. */
    shown: string;
    components?: BomComponent[];
  }): Promise<boolean>;

  /** Notes that bills are still what they were. */
  putChecked(options: {
    runId: number;
    keys: string[];
    at: string;
    retryAt: string;
  }): Promise<void>;

  deleteBoms(options: { runId: number; keys: string[] }): Promise<void>;
}
