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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';
import { describeFacts, knownFacts } from '../facts/describeFacts';
import type { FactSource } from '../facts/FactSource';
import type { BookSource } from './book/contents';
import type { TechnologyBookReader } from './book/TechnologyBookReader';
import { lifecycleFacts, type LifecycleFacts } from './lifecycleFacts';
import type { SheetStore } from './SheetStore';

type TechnologyFacts = Omit<LifecycleFacts, 'byPhase'> & {
  supported: number;
  endOfSalePassed: number;
  activeSupportEnded: number;
  securitySupportEnded: number;
  extendedSupport: number;
  endOfLife: number;
  unknownPhase: number;
};

/** What scorecards may ask about how long technologies last. */
export class LifecycleFactSource implements FactSource {
  readonly definition = {
    // Never bare "lifecycle", which Backstage uses for `spec.lifecycle`.
    id: 'technology',
    title: 'Technology lifecycle',
    facts: describeFacts<TechnologyFacts>({
      technologies: ['number', 'Release cycles that it runs on'],
      unknown: ['number', 'Technologies without a known release cycle'],
      supported: ['number', 'Release cycles that are supported in full'],
      endOfSalePassed: [
        'number',
        'Release cycles that are supported and cannot be bought any more',
      ],
      activeSupportEnded: [
        'number',
        'Release cycles that only get security fixes',
      ],
      securitySupportEnded: [
        'number',
        'Release cycles without fixes, for which no extended support is known',
      ],
      extendedSupport: [
        'number',
        'Release cycles with fixes only for those who pay for them',
      ],
      endOfLife: ['number', 'Release cycles that nobody fixes any more'],
      unknownPhase: ['number', 'Release cycles of which no dates are known'],
      ended: [
        'number',
        'Release cycles whose support has ended, bought extensions included',
      ],
      endedUndecided: [
        'number',
        'Of these, those about which nothing was decided',
      ],
      ownEndInDays: [
        'number',
        'Days until support of the first of them ends, negative where it has',
      ],
      inheritedEndInDays: [
        'number',
        'Days until the first end of support in anything that it relies on, negative where it has passed',
      ],
      inheritedEnded: [
        'boolean',
        'Whether something that it relies on has ended',
      ],
      overdueDecisions: ['number', 'Decisions whose day has passed'],
      exitPlans: ['number', 'Decisions with an exit plan'],
      exitPlanRehearsedDaysAgo: [
        'number',
        'Days since the last rehearsal, of the exit plan for which that is longest ago',
      ],
      exitPlansNeverRehearsed: [
        'number',
        'Exit plans that nobody has rehearsed',
      ],
      behindPatch: ['number', 'Technologies of which there is a newer release'],
      realizes: ['number', 'Capabilities that it realizes'],
      hasSuccessor: ['boolean', 'Whether something is to replace it'],
    }),
  };
  readonly #books: TechnologyBookReader;
  readonly #sheets: SheetStore;
  readonly #source: Pick<BookSource, 'readVersion'>;

  constructor(options: {
    books: TechnologyBookReader;
    sheets: SheetStore;
    /** What books are read from. */
    source: Pick<BookSource, 'readVersion'>;
  }) {
    this.#books = options.books;
    this.#sheets = options.sheets;
    this.#source = options.source;
  }

  /** Each day some support ends. */
  async version(today: string): Promise<string> {
    return `${today} ${await this.#source.readVersion()}`;
  }

  async collect(
    slice: EveryRecord[],
    today: string,
  ): Promise<Map<string, FactValues>> {
    const book = await this.#books.read();
    const sheets = await this.#sheets.readSheets(slice.map(({ uid }) => uid));
    const found = new Map<string, FactValues>();
    for (const { uid, entity } of slice) {
      const facts = lifecycleFacts({
        ...{ entityRef: entity.ref, book, today },
        sheet: sheets.get(uid),
      });
      if (facts) {
        found.set(uid, knownFacts(flat(facts)));
      }
    }
    return found;
  }
}

function flat({ byPhase, ...facts }: LifecycleFacts): TechnologyFacts {
  return {
    ...facts,
    supported: byPhase.supported ?? 0,
    endOfSalePassed: byPhase.endOfSalePassed ?? 0,
    activeSupportEnded: byPhase.activeSupportEnded ?? 0,
    securitySupportEnded: byPhase.securitySupportEnded ?? 0,
    extendedSupport: byPhase.extendedSupport ?? 0,
    endOfLife: byPhase.endOfLife ?? 0,
    unknownPhase: byPhase.unknown ?? 0,
  };
}
