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

import { nextAttempt } from '../../tasks/backoff';
import type { ProductIndex } from '../identify/ProductIndex';
import type { BomAnswer } from './BomReader';
import type { BomState } from './BomStore';

/** Grows when bills are read differently, so that unchanged ones are read anew. */
const BOM_READING = 2;

/** Whether a bill of materials is to be asked for. */
export function isDue(options: {
  state: BomState | undefined;
  at: string;
  index: ProductIndex;
}): boolean {
  const { state, at, index } = options;
  // Read without any product, a bill would lose everything that it had.
  if (index.size === 0) {
    return false;
  }
  return (
    !state ||
    state.retryAt <= at ||
    (state.failures === 0 && state.indexHash !== readingHash(index))
  );
}

/** What to ask with. An unchanged bill has more in it once more products are known, so that it is then read as if new. */
export function etagFor(
  before: BomState | undefined,
  index: ProductIndex,
): string | undefined {
  return before?.indexHash === readingHash(index) ? before.etag : undefined;
}

/** How it stands with a bill of materials after an answer that says anything new. */
export function stateAfter(options: {
  key: string;
  before: BomState | undefined;
  answer: Exclude<BomAnswer, { status: 'unchanged' }>;
  now: Date;
  index: ProductIndex;
  /** Where all is well, or where waiting does not help. */
  retryAt: string;
}): BomState {
  const { key, before, answer, now, index } = options;
  const at = now.toISOString();
  if (answer.status === 'read') {
    const { etag, bom } = answer;
    return {
      ...{ key, etag, status: 'read', failures: 0 },
      finding: bom.finding,
      indexHash: readingHash(index),
      counts: bom.counts,
      fetchedAt: at,
      checkedAt: at,
      retryAt: options.retryAt,
    };
  }
  const failures = (before?.failures ?? 0) + 1;
  const asked = answer.status === 'failed' ? answer.retryAt : undefined;
  return {
    ...{ key, failures, status: answer.status, finding: answer.finding },
    // Without an etag: once it can be read again, it is.
    indexHash: before?.indexHash,
    counts: before?.counts,
    fetchedAt: before?.fetchedAt,
    checkedAt: at,
    retryAt:
      answer.status === 'wrong'
        ? options.retryAt
        : nextAttempt({ now, failures, retryAt: asked }).toISOString(),
  };
}

function readingHash({ hash }: ProductIndex): string {
  return `${BOM_READING} ${hash}`;
}
