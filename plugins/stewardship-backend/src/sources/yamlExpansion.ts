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

import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml';
import { oneLine } from './oneLine';

/** What a part of a document is once aliases are filled in. */
type Extent = { size: number; depth: number };

/** For its key, brackets and commas. */
const SIZE_OF_PART = 4;

class ExpansionWalk {
  problem: string | undefined;
  readonly #anchors = new Map<string, Extent | 'open'>();

  measure(node: unknown): Extent {
    if (isAlias(node)) {
      return this.#resolve(node.source);
    }
    const anchor = isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) {
      this.#anchors.set(anchor, 'open');
    }
    const extent = this.#add(node);
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) {
      this.#anchors.set(node.anchor, extent);
    }
    return extent;
  }

  #add(node: unknown): Extent {
    if (isScalar(node)) {
      const { length } = String(node.value);
      return { size: SIZE_OF_PART + length, depth: 0 };
    }
    let size = SIZE_OF_PART;
    let depth = 0;
    for (const part of partsOf(node)) {
      const inner = this.measure(part);
      size += inner.size;
      depth = Math.max(depth, inner.depth);
    }
    return { size, depth: depth + 1 };
  }

  #resolve(name: string): Extent {
    const found = this.#anchors.get(name);
    if (found === undefined || found === 'open') {
      const shown = oneLine(name, 40);
      this.problem ??= found
        ? `the alias *${shown} stands within what it stands for`
        : `the alias *${shown} stands for nothing: there is no &${shown} before it`;
      return { size: 0, depth: 0 };
    }
    return found;
  }
}

/**
 * Why the aliases (`*name`) of a document cannot be filled in: they stand for nothing, for themselves, or for more than
 * anybody writes. `undefined` where they can. Looks at each written part once, however often aliases name it.
 */
export function explainExpansion(
  document: Document.Parsed,
  limits: { size: number; depth: number },
): string | undefined {
  const walk = new ExpansionWalk();
  const { size, depth } = walk.measure(document.contents);
  if (walk.problem !== undefined) {
    return walk.problem;
  }
  if (depth > limits.depth) {
    return `with its aliases (*) filled in it is more than ${limits.depth} levels deep; write some of them out`;
  }
  return size > limits.size
    ? `with its aliases (*) filled in it is larger than ${
        limits.size / 1024
      } KB; repeat less, or split it into several documents`
    : undefined;
}

function partsOf(node: unknown): unknown[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => [key, value]);
  }
  return isSeq(node) ? node.items : [];
}
