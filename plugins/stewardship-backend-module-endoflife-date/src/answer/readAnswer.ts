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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Product } from '@backstage-stewardship/plugin-stewardship-common';
import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import { quoted } from '../quoted';
import { Findings } from './Findings';
import { fromOlderAnswer } from './olderAnswer';
import { countEnds } from './readMilestones';
import { readProduct } from './readProduct';
import { isMap } from './readRelease';
import { answerSchema } from './schemas';

// One turn of the event loop: requests are waiting.
const TURN = 25;

/**
 * Reads the bulk answer of the API. One bad product or release is passed over; an answer that is not whole, or that this
 * version does not understand, has failed. Throws nothing but the signal's reason.
 */
export async function readAnswer(options: {
  bytes: Buffer;
  /** Where it is from. */
  shown: string;
  signal: AbortSignal;
}): Promise<LifecycleReading> {
  const { bytes, shown, signal } = options;
  const opened = openAnswer(bytes);
  if (opened.status === 'failed') {
    return { status: 'failed', reason: `The answer of ${shown} ${opened.why}` };
  }
  const findings = new Findings();
  const products = new Map<string, Product>();
  for (const [index, given] of opened.products.entries()) {
    const product = readProduct({ given, position: index + 1, findings });
    if (product && products.has(product.name)) {
      findings.add(
        `The product ${quoted(
          product.name,
        )} is there twice; the first one counts`,
      );
    } else if (product) {
      products.set(product.name, product);
    }
    if (index % TURN === TURN - 1) {
      await nextTurn();
      signal.throwIfAborted();
    }
  }
  const read = [...products.values()];
  const why = doubt(read, opened.products);
  if (why) {
    const [first] = findings.all;
    return {
      status: 'failed',
      reason: `The answer of ${shown} ${why}${first ? `. ${first}` : ''}`,
    };
  }
  return { status: 'read', products: read, findings: findings.all };
}

type Opened =
  | { status: 'opened'; products: unknown[] }
  | { status: 'failed'; why: string };

function openAnswer(bytes: Buffer): Opened {
  let value: unknown;
  try {
    // Without the mark that some editors put first.
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { status: 'failed', why: notJson(bytes) };
  }
  const older = fromOlderAnswer(value);
  if (older) {
    return { status: 'opened', products: older };
  }
  const read = answerSchema.safeParse(value);
  if (!read.success) {
    return {
      status: 'failed',
      why: 'is JSON without a list of products in result; it should be that of /api/v1/products/full',
    };
  }
  const { schema_version: schemaVersion, total, result } = read.data;
  if (!isVersionOne(schemaVersion)) {
    return {
      status: 'failed',
      why: `is in version ${quoted(
        schemaVersion,
      )} of its format, and this module reads version 1; look for a newer version of the module`,
    };
  }
  if (result.length === 0) {
    return { status: 'failed', why: 'has no products' };
  }
  return total === undefined || total === null || total === result.length
    ? { status: 'opened', products: result }
    : {
        status: 'failed',
        why: `is not whole: it should have ${quoted(total)} products, and has ${
          result.length
        }`,
      };
}

function notJson(bytes: Buffer): string {
  const start = bytes.subarray(0, 200).toString('utf8').trim();
  if (start === '') {
    return 'is empty';
  }
  if (start.startsWith('<')) {
    return 'is a web page instead of JSON; perhaps of a proxy, or where one has to log in';
  }
  return /^\uFEFF?[[{]/.test(start)
    ? 'is JSON that is cut off or broken'
    : 'is not JSON';
}

function isVersionOne(version: unknown): boolean {
  // Answers that somebody has put together may not have one.
  return (
    version === undefined ||
    version === null ||
    /^1(\.|$)/.test(String(version))
  );
}

/** Why what was read of an answer should not replace what is known. */
function doubt(products: Product[], given: unknown[]): string | undefined {
  if (products.length === 0) {
    return 'has no product that can be read';
  }
  if (products.length * 2 < given.length) {
    return `has only ${products.length} of ${given.length} products that can be read`;
  }
  const isAnySaid = products.some(({ cycles }) =>
    cycles.some(({ milestones }) => Object.keys(milestones).length > 0),
  );
  if (!isAnySaid) {
    return 'says of no release cycle when any support ends';
  }
  const { mentioned, read } = countAllEnds(given);
  return read * 2 < mentioned
    ? `says of ${mentioned} ends of support when they are, and only ${read} of them can be read`
    : undefined;
}

function countAllEnds(given: unknown[]): { mentioned: number; read: number } {
  const sum = { mentioned: 0, read: 0 };
  for (const product of given) {
    const releases = isMap(product) ? product.releases : undefined;
    for (const release of Array.isArray(releases) ? releases : []) {
      const { mentioned, read } = countEnds(isMap(release) ? release : {});
      sum.mentioned += mentioned;
      sum.read += read;
    }
  }
  return sum;
}
