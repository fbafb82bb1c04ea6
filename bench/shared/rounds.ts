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

import type { HttpAnswer, HttpClient } from './HttpClient';
import { median, percentile } from './statistics';

/** Of the times that a policy or an engine is compared by. */
export const ROUNDS = 5;
const REQUESTS = 400;

/** Percentiles of the time of an answer: of each round, and of those the median. */
export type Times = { p50: number; p95: number };

/** What is asked for: a path, or a body that is sent to one. */
export type Question = string | { path: string; body: object };

/**
 * Asks one after the other, so that a time is that of an answer and not of a queue. `questions` are gone through in turn.
 */
export async function measureRound(
  http: HttpClient,
  questions: Question[],
): Promise<Times> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index++) {
    const question = questions[index % questions.length];
    const answer = await ask(http, question);
    expectAnswer(JSON.stringify(question), answer);
    times.push(answer.ms);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

export async function measureRounds(
  http: HttpClient,
  questions: Question[],
): Promise<Times> {
  // Once to warm up.
  await measureRound(http, questions);
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await measureRound(http, questions));
  }
  return medianOf(rounds);
}

export async function ask(
  http: HttpClient,
  question: Question,
): Promise<HttpAnswer> {
  return typeof question === 'string'
    ? await http.get(question)
    : await http.post(question.path, question.body);
}

export function medianOf(rounds: Times[]): Times {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
  };
}

export function expectAnswer(path: string, answer: HttpAnswer): void {
  if (answer.status !== 200) {
    throw new Error(
      `'${path}' answered ${answer.status}: ${answer.body.slice(0, 300)}`,
    );
  }
}
