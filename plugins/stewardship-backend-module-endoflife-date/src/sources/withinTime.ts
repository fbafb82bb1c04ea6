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

import type { Fetched } from './source';

/**
 * Does the work, and leaves it where it takes too long, even where it does not listen to its signal. Throws nothing but the
 * signal's reason.
 */
export async function withinTime(options: {
  work(signal: AbortSignal): Promise<Fetched>;
  timeoutMs: number;
  /** Where the work is done. */
  shown: string;
  signal: AbortSignal;
}): Promise<Fetched> {
  const { work, timeoutMs, shown, signal } = options;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  const limited = AbortSignal.any([signal, late.signal]);
  let leave = () => {};
  try {
    return await Promise.race([
      work(limited),
      new Promise<never>((_, reject) => {
        leave = () => reject(limited.reason);
        limited.addEventListener('abort', leave);
      }),
    ]);
  } catch (error) {
    signal.throwIfAborted();
    return {
      status: 'failed',
      reason: late.signal.aborted
        ? `${shown} did not answer in full within ${inSeconds(timeoutMs)}`
        : `${shown} cannot be read${detailOf(error)}`,
    };
  } finally {
    clearTimeout(timer);
    limited.removeEventListener('abort', leave);
  }
}

/** The code of a failure. Its message may quote an address with secrets. */
function detailOf(error: unknown): string {
  const cause = Reflect.get(Object(error), 'cause');
  const code =
    Reflect.get(Object(cause), 'code') ?? Reflect.get(Object(error), 'code');
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code)
    ? ` (${code})`
    : '';
}

function inSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}
