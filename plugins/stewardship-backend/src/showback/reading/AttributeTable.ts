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

type Entry<T> = { keys: readonly unknown[]; leaf: T };

/** A few entries to be compared one by one, or many by what is at one place of their keys. */
type Branch<T> = { few: Entry<T>[]; many?: Map<unknown, Branch<T>> };

const MAX_FEW = 6;
const MAX_LEAVES = 200_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;
/** Of all keys of one entry; longer ones are not kept. */
const MAX_KEY = 4096;

/**
 * Objects found again by a row of texts and objects, so that what is alike is the same object. It is asked for each row of a
 * bill: comparing two texts is far cheaper than looking one up, so that only as much is looked up as is needed to come down
 * to a few. It forgets everything when it has become large: memory must not grow with a bill.
 */
export class AttributeTable<T> {
  readonly #create: (keys: readonly unknown[]) => T;
  #root: Branch<T> = { few: [], many: new Map() };
  #leaves = 0;
  #characters = 0;

  constructor(options: { create: (keys: readonly unknown[]) => T }) {
    this.#create = options.create;
  }

  /** Of all texts that are kept. */
  get characters(): number {
    return this.#characters;
  }

  /** `keys` is as long each time, what differs most comes first, and the caller may use it again. */
  find(keys: readonly unknown[]): T {
    let branch = this.#root;
    let depth = 0;
    while (branch.many !== undefined) {
      const next = branch.many.get(keys[depth]);
      if (next === undefined) {
        return this.#add(keys);
      }
      branch = next;
      depth += 1;
    }
    const { few } = branch;
    for (let index = 0; index < few.length; index += 1) {
      const entry = few[index];
      let at = depth;
      while (at < keys.length && entry.keys[at] === keys[at]) {
        at += 1;
      }
      if (at >= keys.length) {
        return entry.leaf;
      }
    }
    return this.#add(keys);
  }

  #add(keys: readonly unknown[]): T {
    // A part of a larger text would keep all of that in memory.
    const kept = keys.map(key =>
      typeof key === 'string' ? Buffer.from(key).toString() : key,
    );
    const entry = { keys: kept, leaf: this.#create(kept) };
    let characters = 0;
    for (const key of kept) {
      characters += typeof key === 'string' ? key.length : 0;
    }
    if (characters > MAX_KEY) {
      return entry.leaf;
    }
    if (
      this.#leaves >= MAX_LEAVES ||
      this.#characters + characters > MAX_CHARACTERS
    ) {
      this.#root = { few: [], many: new Map() };
      this.#leaves = 0;
      this.#characters = 0;
    }
    this.#leaves += 1;
    this.#characters += characters;
    let branch = this.#root;
    let depth = 0;
    while (branch.many !== undefined) {
      branch = under(branch.many, kept[depth]);
      depth += 1;
    }
    branch.few.push(entry);
    if (branch.few.length > MAX_FEW && depth < keys.length) {
      branch.many = new Map();
      for (const other of branch.few) {
        under(branch.many, other.keys[depth]).few.push(other);
      }
      branch.few = [];
    }
    return entry.leaf;
  }
}

function under<T>(many: Map<unknown, Branch<T>>, key: unknown): Branch<T> {
  const found = many.get(key) ?? { few: [] };
  many.set(key, found);
  return found;
}
