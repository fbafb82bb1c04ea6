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

import type { StoredLifecycleSource } from './ProductStore';
import type { TechnologySheet } from './sheet';

/** A sheet with what is needed to say how old it is. */
export type StoredSheet = {
  /** Absent where the entity was never matched. */
  sheet?: TechnologySheet;
  sources: StoredLifecycleSource[];
  /** Of everything that is kept in memory about technologies; changes with each change of it. */
  version: string;
};

/** What sheets are made from. */
export type SheetBasis = {
  /** Of products, bills of materials, sheets and decisions. */
  version: number;
  /** Of the mirror and its records. */
  mirror: string;
};

/**
 * What entities run on. A writing method is one transaction; those with a `runId` throw `SupersededError` where it is no
 * longer the run that may write.
 */
export interface SheetStore {
  /** From here on, earlier runs may not write. */
  startRun(): Promise<number>;

  /** Of all sheets, by uid. */
  hashes(): Promise<Map<string, string>>;

  putSheets(options: {
    runId: number;
    sheets: { sheet: TechnologySheet; hash: string }[];
    /** Entities that are no more. */
    gone: string[];
  }): Promise<void>;

  /**
   * Whether the sheets are of everything that is stored. False where something has changed since the last run that was
   * completed, on whichever replica that was.
   */
  isMatched(): Promise<boolean>;

  /** The state before a run reads what sheets are made from, for `completeRun`. */
  readBasis(): Promise<SheetBasis>;

  /** Says that the sheets are of everything, if nothing but the run itself has changed anything since. */
  completeRun(options: {
    runId: number;
    basis: SheetBasis;
    /** How often the run has called `putSheets`. */
    puts: number;
  }): Promise<void>;

  /** One statement. */
  readSheet(uid: string): Promise<StoredSheet>;

  /** Of many entities, by uid; those that were never matched are left out. One statement. */
  readSheets(uids: string[]): Promise<Map<string, TechnologySheet>>;
}
