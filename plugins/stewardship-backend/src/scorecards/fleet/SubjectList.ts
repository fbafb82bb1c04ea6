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
import type { Subject } from '../subject';
import { compareText } from '../../database/compareText';
import { reorder, type NameOrder } from './nameOrder';

/** An entity, without what only evaluations look at. */
export type FleetSubject = Omit<Subject, 'entity'>;

/**
 * All entities, each in a place of its own that it keeps from one version of the list to the next. Never changes once it is
 * made.
 */
export class SubjectList {
  /** By place; absent where the entity is gone. */
  readonly subjects: readonly (FleetSubject | undefined)[];
  readonly order: NameOrder;
  readonly #masks = new WeakMap<ReadonlySet<string>, Uint8Array>();
  #subgroups: ReadonlyMap<string, string[]> | undefined;
  #ownerNumbers: Int32Array | undefined;

  private constructor(
    subjects: readonly (FleetSubject | undefined)[],
    order: NameOrder,
  ) {
    this.subjects = subjects;
    this.order = order;
  }

  static empty(): SubjectList {
    const nobody = { byName: new Uint32Array() };
    return new SubjectList([], reorder(nobody, [], new Set()));
  }

  /** The list after some changes, by place. */
  with(changes: ReadonlyMap<number, FleetSubject | undefined>): SubjectList {
    const subjects = [...this.subjects];
    const renamed = new Set<number>();
    for (const [place, changed] of changes) {
      const subject = changed && fitForCursors(changed);
      const before = subjects[place];
      while (subjects.length < place) {
        subjects.push(undefined);
      }
      subjects[place] = subject;
      if (
        before?.ref !== subject?.ref ||
        before?.sortName !== subject?.sortName
      ) {
        renamed.add(place);
      }
    }
    const isSame =
      renamed.size === 0 && subjects.length === this.subjects.length;
    return new SubjectList(
      subjects,
      isSame ? this.order : reorder(this.order, subjects, renamed),
    );
  }

  /** The entities at some places, as far as they are there. */
  subjectsAt(places: Uint32Array): { place: number; subject: FleetSubject }[] {
    return Array.from(places).flatMap(place => {
      const subject = this.subjects[place];
      return subject ? [{ place, subject }] : [];
    });
  }

  /** 1 for each place whose entity is there and the caller may read. What callers may read is kept for a while, and so is this. */
  maskOf(readable: Readable): Uint8Array {
    const kept =
      readable.kind === 'some' ? this.#masks.get(readable.refs) : undefined;
    if (kept) {
      return kept;
    }
    const mask = Uint8Array.from(this.subjects, subject =>
      subject && isReadable(subject.ref, readable) ? 1 : 0,
    );
    if (readable.kind === 'some') {
      this.#masks.set(readable.refs, mask);
    }
    return mask;
  }

  /** The groups and those below them, as far as the caller can see them there. */
  groupsBelow(groups: Iterable<string>, readable: Readable): Set<string> {
    this.#subgroups ??= subgroupsOf(this.subjects);
    const found = new Set(groups);
    // A set gives what is added meanwhile as well, and everything only once: circles end.
    for (const group of found) {
      for (const below of isReadable(group, readable)
        ? this.#subgroups.get(group) ?? []
        : []) {
        if (isReadable(below, readable)) {
          found.add(below);
        }
      }
    }
    return found;
  }

  /** By place: the number of its owner in the order of references, and -1 where there is none. */
  ownerNumbers(): Int32Array {
    this.#ownerNumbers ??= numberOwners(this.subjects);
    return this.#ownerNumbers;
  }
}

/** Cursors hold names, and no control characters. */
function fitForCursors(subject: FleetSubject): FleetSubject {
  const sortName = subject.sortName.replace(/\p{Cc}/gu, ' ');
  return sortName === subject.sortName ? subject : { ...subject, sortName };
}

/** By the reference of a group that is there: the groups directly below it. */
function subgroupsOf(
  subjects: readonly (FleetSubject | undefined)[],
): Map<string, string[]> {
  const groups = subjects.flatMap(subject =>
    subject?.kind.toLowerCase() === 'group' ? [subject] : [],
  );
  const subgroups = new Map(
    groups.map(({ ref }): [string, string[]] => [ref, []]),
  );
  for (const { ref, parentRefs } of groups) {
    for (const parentRef of parentRefs) {
      subgroups.get(parentRef)?.push(ref);
    }
  }
  return subgroups;
}

function numberOwners(
  subjects: readonly (FleetSubject | undefined)[],
): Int32Array {
  const owners = new Set<string>();
  for (const subject of subjects) {
    if (subject?.ownerRef !== undefined) {
      owners.add(subject.ownerRef);
    }
  }
  const numbers = new Map(
    [...owners].sort(compareText).map((owner, number) => [owner, number]),
  );
  return Int32Array.from(subjects, subject =>
    subject?.ownerRef === undefined ? -1 : numbers.get(subject.ownerRef) ?? -1,
  );
}
