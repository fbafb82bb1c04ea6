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

import type { NoticeParty, NoticeSubject } from '../notices/noticeSubjects';
import type { BookIndex } from './BookIndex';
import type { TechnologyBook } from './TechnologyBook';
import { Turns } from '../../tasks/Turns';
import { walkFrom } from './walk';

/**
 * Ends with a day, and whom they concern. Whoever is told has entities of his own there; nobody is told of entities of
 * others. Gives way to others in between: in a large fleet, most entities rely on most technologies.
 */
export async function noticeSubjectsIn(
  book: TechnologyBook,
  options: {
    /** `YYYY-MM-DD`; ends before that day are left out. */
    from?: string;
    /**
     * `YYYY-MM-DD`; ends after that day are left out. As late as anybody is told of something, notices come out the same:
     * what is told never depends on an end that is later than the one that it tells of.
     */
    until?: string;
  } = {},
): Promise<NoticeSubject[]> {
  const { index } = book;
  const turns = new Turns();
  const everything = new Uint8Array(index.entities.length).fill(1);
  const subjects: NoticeSubject[] = [];
  for (const [number, cycle] of index.cycles.entries()) {
    await turns.giveWay();
    for (const [endsOn, users] of usersByDay(index, number, options)) {
      await turns.giveWay();
      const { reached } = walkFrom({
        starts: users,
        edges: index.dependents,
        mask: everything,
      });
      subjects.push({
        product: cycle.product,
        productTitle: cycle.productTitle,
        cycle: cycle.name,
        cycleLabel: cycle.label ?? cycle.name,
        endsOn,
        owners: partiesOf(index, users),
        consumers: partiesOf(index, reached),
      });
    }
  }
  return subjects;
}

/** Extensions give the same release cycle several ends. */
function usersByDay(
  index: BookIndex,
  cycle: number,
  { from, until }: { from?: string; until?: string },
): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const use of index.usesOfCycle.of(cycle)) {
    const end = index.ends[index.useEnds[use]];
    if (
      end?.kind === 'date' &&
      (from === undefined || end.on >= from) &&
      (until === undefined || end.on <= until)
    ) {
      const users = days.get(end.on) ?? [];
      users.push(index.useEntities[use]);
      days.set(end.on, users);
    }
  }
  return days;
}

/** By owner, the most important entities first; what nobody owns is left out. */
function partiesOf(index: BookIndex, entities: number[]): NoticeParty[] {
  const meant = new Uint8Array(index.entities.length);
  for (const entity of entities) {
    meant[entity] = 1;
  }
  const parties = new Map<string, string[]>();
  for (const entity of index.byImportance) {
    const { ref, ownerRef } = index.entities[entity];
    if (meant[entity] === 1 && ownerRef !== '') {
      const refs = parties.get(ownerRef) ?? [];
      refs.push(ref);
      parties.set(ownerRef, refs);
    }
  }
  return [...parties].map(([ownerRef, entityRefs]) => ({
    ownerRef,
    entityRefs,
  }));
}
