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

import type { BookIndex } from './BookIndex';
import { findKnots } from './knots';

/** Stands for: nothing ends here. */
export const NOTHING = 0xffffffff;

/**
 * For every entity the place in `index.ends` of what ends first in anything that it relies on, or `NOTHING`. One pass over
 * all: what relies on each other in circles is a knot, and knots are looked at from below, so that each has the first end
 * of everything below it. Within a knot, each entity inherits from the others, and not from itself.
 */
export function earliestInherited(index: BookIndex): Uint32Array {
  const { reliesOn, usesOfEntity, useEnds } = index;
  const size = index.entities.length;
  const own = new Uint32Array(size).fill(NOTHING);
  for (let entity = 0; entity < size; entity++) {
    for (const use of usesOfEntity.of(entity)) {
      own[entity] = Math.min(own[entity], useEnds[use]);
    }
  }
  const { knotOf, knots } = findKnots(reliesOn);
  /** By knot: of its members, and of all below. */
  const firsts = new Uint32Array(knots.length).fill(NOTHING);
  const inherited = new Uint32Array(size).fill(NOTHING);
  for (const [knot, members] of knots.entries()) {
    let below = NOTHING;
    let first = NOTHING;
    let second = NOTHING;
    for (const member of members) {
      for (const target of reliesOn.of(member)) {
        if (knotOf[target] !== knot) {
          below = Math.min(below, firsts[knotOf[target]]);
        }
      }
      if (own[member] < first) {
        second = first;
        first = own[member];
      } else {
        second = Math.min(second, own[member]);
      }
    }
    for (const member of members) {
      const others = own[member] === first ? second : first;
      inherited[member] = Math.min(below, others);
    }
    firsts[knot] = Math.min(below, first);
  }
  return inherited;
}
