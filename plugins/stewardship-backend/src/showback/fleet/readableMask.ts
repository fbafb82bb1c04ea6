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

import { isReadable, type Readable } from '../../catalog/readable';
import type { CostBook } from '../book/CostBook';

const masks = new WeakMap<CostBook, WeakMap<object, Uint8Array>>();
const everything = {};

/** 1 for each entity of the book that the caller may read. What callers may read is kept for a while, and so is this. */
export function readableMask(book: CostBook, readable: Readable): Uint8Array {
  if (readable.kind === 'none') {
    return new Uint8Array(book.entities.length);
  }
  const key = readable.kind === 'all' ? everything : readable.refs;
  const ofBook = masks.get(book) ?? new WeakMap<object, Uint8Array>();
  masks.set(book, ofBook);
  let mask = ofBook.get(key);
  if (!mask) {
    mask = Uint8Array.from(book.entities, ({ ref }) =>
      isReadable(ref, readable) ? 1 : 0,
    );
    ofBook.set(key, mask);
  }
  return mask;
}

/** Numbers of the entities whose place in the mask is 1. */
export function* entitiesIn(mask: Uint8Array): Generator<number> {
  for (let entity = 0; entity < mask.length; entity++) {
    if (mask[entity]) {
      yield entity;
    }
  }
}
