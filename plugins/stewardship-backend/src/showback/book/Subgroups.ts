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

/** Groups below groups, by ref. */
export class Subgroups {
  readonly #children = new Map<string, string[]>();

  constructor(pairs: Iterable<readonly [parentRef: string, childRef: string]>) {
    for (const [parentRef, childRef] of pairs) {
      const children = this.#children.get(parentRef) ?? [];
      this.#children.set(parentRef, children);
      children.push(childRef);
    }
  }

  /** A group and those below it, also in circles. No way leads from, or to, what `includes` is false for. */
  below(
    groupRef: string,
    includes: (ref: string) => boolean = () => true,
  ): ReadonlySet<string> {
    const groups = new Set([groupRef]);
    // A set goes on to what is added to it meanwhile.
    for (const ref of groups) {
      const children = includes(ref) ? this.#children.get(ref) : undefined;
      for (const childRef of children ?? []) {
        if (includes(childRef)) {
          groups.add(childRef);
        }
      }
    }
    return groups;
  }
}
