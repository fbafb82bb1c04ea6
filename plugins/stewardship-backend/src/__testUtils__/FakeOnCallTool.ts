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
  OnCallProvider,
  OnCallReading,
} from '@backstage-stewardship/plugin-stewardship-node';

/** An on-call tool that says what a test tells it to. */
export class FakeOnCallTool implements OnCallProvider {
  readonly id: string;
  readonly title: string;
  readonly pages = true;
  /** By key; what is not there is left out, as a tool does whose budget is used up. */
  readings = new Map<string, OnCallReading>();
  /** Thrown after this many answers. */
  failure?: { after: number; error: Error };
  /** Requests so far. */
  readonly requests: { keys: string[]; from: Date; until: Date }[] = [];

  constructor(id = 'fake') {
    this.id = id;
    this.title = `The ${id} tool`;
  }

  async *readOnCall(request: { keys: string[]; from: Date; until: Date }) {
    this.requests.push(request);
    let answers = 0;
    for (const key of request.keys) {
      if (this.failure?.after === answers) {
        throw this.failure.error;
      }
      const reading = this.readings.get(key);
      if (reading) {
        answers += 1;
        yield { key, reading };
      }
    }
  }
}
