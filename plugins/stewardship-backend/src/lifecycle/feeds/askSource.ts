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
  LifecycleProvider,
  LifecycleReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { describeFailure } from '../../database/describeFailure';
import { orAborted } from '../../tasks/orAborted';
import type { FeedState } from './FeedStore';
import { soundProducts } from './soundProducts';

const MAX_FINDINGS = 100;

/**
 * What a source says, as far as it can be worked with. Providers come from anybody: one that throws, hangs or talks nonsense
 * has failed. Throws only the reason of `stop`.
 */
export async function askSource(options: {
  provider: LifecycleProvider;
  feed: FeedState;
  /** How many milliseconds it may take. */
  patienceMs: number;
  stop: AbortSignal;
}): Promise<LifecycleReading> {
  const { provider, feed, patienceMs, stop } = options;
  const patience = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([stop, patience]);
  try {
    const asked = (async () =>
      await provider.readProducts({ etag: feed.etag, signal }))();
    // Not every provider looks at the signal.
    return await sound(await orAborted(asked, signal), feed);
  } catch (error) {
    stop.throwIfAborted();
    return failed(
      patience.aborted
        ? `It did not answer within ${patienceMs / 1000} seconds`
        : describeFailure(error),
    );
  }
}

/** An answer that says nothing, or names no product at all, is none. */
async function sound(
  reading: LifecycleReading,
  feed: FeedState,
): Promise<LifecycleReading> {
  switch (reading.status) {
    case 'failed':
      return { ...reading, reason: String(reading.reason) };
    case 'unchanged':
      return feed.fetchedAt === undefined
        ? failed('It says that nothing is new, and was never read')
        : reading;
    case 'read':
      break;
    default:
      return failed('It answered with nothing that is understood');
  }
  const { products, findings } = await soundProducts(reading.products);
  const told = Array.isArray(reading.findings)
    ? reading.findings.map(String)
    : [];
  const all = [...told, ...findings].slice(0, MAX_FINDINGS);
  const [first = 'there are none in it'] = all;
  return products.length === 0
    ? failed(`No products were read: ${first}`)
    : {
        ...{ ...reading, products, findings: all },
        partial: reading.partial === true,
      };
}

function failed(reason: string): LifecycleReading {
  return { status: 'failed', reason };
}
