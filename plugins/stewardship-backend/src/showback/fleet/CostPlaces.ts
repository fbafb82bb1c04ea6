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
import type { BookEntity, CostBook } from '../book/CostBook';

const NONE: readonly number[] = [];

/**
 * Which entities are of which team, system and domain, as far as a caller can see them there. Groups, systems and domains are
 * of themselves. Each entity names its owner and system itself; what is only known by way of something else needs that to be
 * readable.
 */
export class CostPlaces {
  static readonly #kept = new WeakMap<CostBook, CostPlaces>();
  readonly #book: CostBook;
  readonly #byTeam: ReadonlyMap<string, readonly number[]>;
  readonly #bySystem: ReadonlyMap<string, readonly number[]>;
  readonly #byDomain: ReadonlyMap<string, readonly number[]>;

  private constructor(book: CostBook) {
    this.#book = book;
    this.#byTeam = indexed(book, teamOf);
    this.#bySystem = indexed(book, systemOf);
    this.#byDomain = indexed(book, domainOf);
  }

  static of(book: CostBook): CostPlaces {
    let places = this.#kept.get(book);
    if (!places) {
      places = new CostPlaces(book);
      this.#kept.set(book, places);
    }
    return places;
  }

  /** Groups and those below them. */
  inTeams(refs: Iterable<string>, readable: Readable): Set<number> {
    const found = new Set<number>();
    for (const ref of refs) {
      for (const team of teamsBelow(this.#book, ref, readable)) {
        addEach(found, this.#byTeam.get(team));
      }
    }
    return found;
  }

  inSystems(refs: Iterable<string>): Set<number> {
    const found = new Set<number>();
    for (const ref of refs) {
      addEach(found, this.#bySystem.get(ref));
    }
    return found;
  }

  inDomains(refs: Iterable<string>, readable: Readable): Set<number> {
    const found = new Set<number>();
    for (const ref of refs) {
      for (const entity of this.#byDomain.get(ref) ?? NONE) {
        if (shownDomain(this.#book.entities[entity], readable) === ref) {
          found.add(entity);
        }
      }
    }
    return found;
  }

  /** Whose costs are added up under an entity: what is in a group, a system or a domain, and else itself alone. */
  membersOf(entity: number, readable: Readable): Set<number> {
    const { ref, kind } = this.#book.entities[entity];
    switch (kind.toLowerCase()) {
      case 'group':
      case 'user':
        return this.inTeams([ref], readable).add(entity);
      case 'system':
        return this.inSystems([ref]).add(entity);
      case 'domain':
        return this.inDomains([ref], readable).add(entity);
      default:
        return new Set([entity]);
    }
  }
}

/** Empty where there is none, as are the others. */
export function teamOf({ ref, kind, ownerRef }: BookEntity): string {
  return kind.toLowerCase() === 'group' ? ref : ownerRef;
}

export function systemOf({ ref, kind, systemRef }: BookEntity): string {
  return kind.toLowerCase() === 'system' ? ref : systemRef;
}

/**
 * Empty also where the caller may not read the domain, or the system that it is known by: then it is two steps away, and not
 * even the catalog would show it.
 */
export function shownDomain(entity: BookEntity, readable: Readable): string {
  const domain = domainOf(entity);
  const { domainVia } = entity;
  return isReadable(domain, readable) &&
    (domainVia === undefined || isReadable(domainVia, readable))
    ? domain
    : '';
}

/** A group and those below it. */
export function teamsBelow(
  book: CostBook,
  groupRef: string,
  readable: Readable,
): ReadonlySet<string> {
  return book.groupsBelow(groupRef, ref => isReadable(ref, readable));
}

function domainOf({ ref, kind, domainRef }: BookEntity): string {
  return kind.toLowerCase() === 'domain' ? ref : domainRef;
}

function indexed(
  book: CostBook,
  refOf: (entity: BookEntity) => string,
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, entity] of book.entities.entries()) {
    const ref = refOf(entity);
    if (ref !== '') {
      const numbers = index.get(ref) ?? [];
      index.set(ref, numbers);
      numbers.push(number);
    }
  }
  return index;
}

function addEach(set: Set<number>, numbers: readonly number[] = NONE): void {
  for (const number of numbers) {
    set.add(number);
  }
}
