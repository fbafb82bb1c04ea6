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
  FactProvider,
  FactReading,
} from '@backstage-stewardship/plugin-stewardship-node';

/** A tool that says what the test gives it. */
export class FakeTool implements FactProvider {
  readonly id: string;
  readonly title = 'A tool';
  readonly timeToLive: string | undefined;
  readonly facts: FactProvider['facts'] = [
    { name: 'coverage', type: 'number', description: 'Percent' },
    { name: 'labels', type: 'list', description: 'Labels' },
  ];
  readonly asked: Parameters<FactProvider['readFacts']>[0]['entities'][] = [];
  readings: FactReading[] = [];
  failure: Error | undefined;
  hangs = false;

  constructor(id: string, timeToLive?: string) {
    this.id = id;
    this.timeToLive = timeToLive;
  }

  async *readFacts({
    entities,
  }: Parameters<FactProvider['readFacts']>[0]): AsyncIterable<FactReading> {
    this.asked.push(entities);
    yield* this.readings;
    if (this.hangs) {
      await new Promise(() => {});
    }
    if (this.failure) {
      throw this.failure;
    }
  }
}
