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

import type { Notice, ToldNotice } from './planNotices';

/** A notice that this run, and no other one, sends. */
export type ClaimedNotice = {
  notice: Notice;
  /** Of the row. */
  id: string;
  /** Of this run, for giving it back. */
  claim: string;
  /** The same each time that it is sent. */
  scope: string;
};

/** Who was told what. */
export interface NoticeStore {
  /** What was sent about the cycles of some products whose end is not before a day. One statement. */
  readTold(options: {
    products: string[];
    /** `YYYY-MM-DD` */
    endsFrom: string;
  }): Promise<ToldNotice[]>;

  /** Takes those notices that were not sent, and that no other run is about to send. One transaction. */
  claim(options: {
    /** At most 200. */
    notices: Notice[];
    now: Date;
    /** When another run may send them, should this one die. */
    until: Date;
  }): Promise<ClaimedNotice[]>;

  markSent(options: { id: string; at: Date }): Promise<void>;

  /** Gives back what one `claim` took and did not send; not what another run has taken since. */
  release(options: { claim: string; ids: string[] }): Promise<void>;

  /** How many rows were removed. */
  removeEndedBefore(day: string): Promise<number>;
}
