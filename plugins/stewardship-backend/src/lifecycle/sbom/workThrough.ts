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

import { BomQueue, type WaitingBom } from './BomQueue';

/**
 * Works on bills of materials, some at a time, until all are done or the time is up. Throws the signal's reason where that says
 * stop, and whatever the work throws; nothing is under way any more then.
 */
export async function workThrough(options: {
  boms: readonly WaitingBom[];
  /** How many at a time. */
  workers: number;
  signal: AbortSignal;
  /** Not a reason to throw: what is under way is given up. */
  timeUp: AbortSignal;
  /** Throws the reason of the signal that it is given where that says stop. */
  work: (bom: WaitingBom, signal: AbortSignal) => Promise<void>;
}): Promise<void> {
  const { signal, timeUp, work } = options;
  const queue = new BomQueue(options.boms);
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal, timeUp]);
  const worker = async () => {
    while (!stop.aborted) {
      const bom = queue.take();
      if (!bom) {
        return;
      }
      try {
        await work(bom, stop);
      } catch (error) {
        if (!stop.aborted || error !== stop.reason) {
          failed.abort(error);
          throw error;
        }
      } finally {
        queue.release(bom);
      }
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: options.workers }, worker),
  );
  signal.throwIfAborted();
  const failure = ends.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    throw failure.reason;
  }
}
