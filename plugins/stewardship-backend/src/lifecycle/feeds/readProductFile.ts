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
import { FindingList } from './file/FindingList';
import { readExactYaml } from './file/readExactYaml';
import { readProduct } from './file/readProduct';
import { splitDocuments } from '../../sources/splitDocuments';

/** The largest file of products that is read, in bytes. */
export const MAX_PRODUCT_BYTES = 4 * 1024 * 1024;

/** Grows when files are read differently, so that unchanged ones are read anew. */
export const PRODUCT_FILE_READING = 1;

/** What a file says about products, and what in it was passed over. */
export type ProductFile = {
  products: Product[];
  findings: string[];
  /** True where a document could not be read, so that nobody knows which product it was. */
  partial?: boolean;
};

// A document is one product; one with all cycles of fifty years stays far below.
const MAX_DOCUMENT_LENGTH = 128 * 1024;

/** Stands for a document of which nothing is known. */
const UNREADABLE = Symbol('unreadable');

/**
 * Reads products that an organization keeps itself: a YAML file, one document for each product, or JSON, a product or a list
 * of them. Whatever is wrong costs only itself, and is told in plain words. Never throws but the reason of the signal.
 */
export async function readProductFile(options: {
  bytes: Uint8Array;
  signal?: AbortSignal;
}): Promise<ProductFile> {
  const { bytes, signal } = options;
  const findings = new FindingList();
  if (bytes.byteLength > MAX_PRODUCT_BYTES) {
    findings.add(`The file is larger than ${MAX_PRODUCT_BYTES / 1024 ** 2} MB`);
    return { products: [], findings: findings.all };
  }
  const text = decode(bytes);
  if (text === undefined) {
    findings.add('The file is not text in UTF-8');
    return { products: [], findings: findings.all };
  }
  if (/^\s*<(!doctype\s+html|html)[\s>]/i.test(text.slice(0, 512))) {
    findings.add('The file is a web page, perhaps one where people log in');
    return { products: [], findings: findings.all };
  }
  const products = new Map<string, Product>();
  let partial = false;
  for (const { value, at } of documentsIn(text, findings)) {
    if (value === UNREADABLE) {
      partial = true;
    }
    const product =
      value === UNREADABLE
        ? undefined
        : readProduct({ findings, of: at, value });
    if (product && products.has(product.name)) {
      findings.add(
        `${at}: the product '${product.name}' is there a second time; the first one counts`,
      );
    } else if (product) {
      products.set(product.name, product);
    }
    signal?.throwIfAborted();
    // Requests are waiting.
    await nextTurn();
  }
  return {
    products: [...products.values()],
    findings: findings.all,
    ...(partial && { partial }),
  };
}

/** One by one, as reading one takes time. */
function* documentsIn(
  text: string,
  findings: FindingList,
): Iterable<{ value: unknown; at: string }> {
  const json = readJson(text);
  if (json) {
    for (const [index, value] of json.values.entries()) {
      yield { value, at: `entry ${index + 1}` };
    }
    return;
  }
  for (const document of splitDocuments(text)) {
    const { at } = document;
    if (document.text.length > MAX_DOCUMENT_LENGTH) {
      findings.add(
        `${at} is longer than ${
          MAX_DOCUMENT_LENGTH / 1024
        } KB; one product for each document is expected, with a line of --- between`,
      );
      yield { value: UNREADABLE, at };
      continue;
    }
    const read = readExactYaml(document.text);
    if (read.status === 'wrong') {
      findings.add(`${at} cannot be read: ${read.reason}`);
      yield { value: UNREADABLE, at };
      continue;
    }
    for (const key of read.repeated) {
      findings.add(
        `${at}: ${key} is there twice in one place; the last one counts`,
      );
    }
    for (const value of read.values) {
      yield { value, at };
    }
  }
}

/** The products of a JSON file; nothing where it is none. */
function readJson(text: string): { values: unknown[] } | undefined {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return { values: Array.isArray(value) ? value : [value] };
  } catch {
    // It may be YAML that looks like JSON.
    return undefined;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
