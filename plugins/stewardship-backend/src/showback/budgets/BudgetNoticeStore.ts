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

/** A threshold of a budget that was reached in a period. */
export type BudgetNotice = {
  /** Id of the budget. */
  budget: string;
  /** `YYYY-MM` or `YYYY` */
  period: string;
  threshold: number;
  /** `YYYY-MM-DD` */
  reachedOn: string;
};

/** Of which thresholds somebody was told. */
export interface BudgetNoticeStore {
  /** Takes those that nobody was told of, and that no other run is about to send. */
  claim(options: {
    notices: BudgetNotice[];
    now: Date;
    /** When another run may send them, should this one die. */
    until: Date;
  }): Promise<BudgetNotice[]>;

  markSent(options: { notices: BudgetNotice[]; at: Date }): Promise<void>;

  /** Gives back what was claimed until a moment and not sent; not what another run has taken since. */
  release(options: { notices: BudgetNotice[]; until: Date }): Promise<void>;

  /** How many rows were removed: those that were reached before a day, `YYYY-MM-DD`. */
  removeReachedBefore(day: string): Promise<number>;
}
