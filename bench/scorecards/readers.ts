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

import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient } from '../shared/HttpClient';
import { Random } from '../shared/random';
import { ask, expectAnswer } from '../shared/rounds';

/** What the readers are told. */
export type Assignment = {
  port: number;
  token: string;
  readers: number;
  questions: string[];
  /** How long one reads, between nothing and this. */
  pauseMs: number;
};

/** What they tell in the end: when each answer was asked for, by the clock, and how long it took. */
export type Reading = { at: number; ms: number };

/** People who read, in a process of their own: what they cost is not the plugin's. */
process.once('message', async (assignment: Assignment) => {
  const { port, token, readers, questions, pauseMs } = assignment;
  const http = new HttpClient({ port });
  http.token = token;
  const readings: Reading[] = [];
  let isOver = false;
  process.once('message', () => {
    isOver = true;
  });
  async function read(random: Random): Promise<void> {
    while (!isOver) {
      await sleep(random.next() * pauseMs);
      const question = random.pick(questions);
      const at = Date.now();
      const answer = await ask(http, question);
      expectAnswer(question, answer);
      readings.push({ at, ms: answer.ms });
    }
  }
  await Promise.all(
    Array.from({ length: readers }, async (_, index) => {
      await read(new Random(index));
    }),
  );
  process.send?.(readings, () => process.exit());
});
