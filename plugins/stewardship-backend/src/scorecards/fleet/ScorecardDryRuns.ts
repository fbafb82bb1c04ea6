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

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  isEvaluatedKind,
  type DefinitionProblem,
  type NamedEntity,
  type ScorecardDryRun,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import type { FactAccess } from '../../http/FactAccess';
import { confidentialFactsOf } from '../confidentialFactsOf';
import type {
  CompiledScorecard,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import type { EvaluationInput } from '../evaluation/evaluated';
import { Turns } from '../../tasks/Turns';
import { withoutFacts } from '../expressions/withoutFacts';
import type { Subject } from '../subject';
import { changedChecks } from './changedChecks';
import { EvaluationInTurns, type Evaluate } from './EvaluationInTurns';
import type { Fleet } from './Fleet';
import { nameOf, type FleetReader } from './FleetReader';
import type { ScorecardView } from './ScorecardView';
import type { FleetSubject } from './SubjectList';

const MOST = 50;
const SLICE = 500;
const MOST_SEARCHED = 5000;
/** For looking through services, and as much again for comparing what was found. */
const PATIENCE_MS = 2500;

type Result = NonNullable<ScorecardDryRun['result']>;
type Item = Result['items'][number];
type Found = { place: number; subject: FleetSubject };

/** What would change if a scorecard were defined otherwise. Stores nothing, and takes no more than its time. */
export class ScorecardDryRuns {
  readonly #reader: FleetReader;
  readonly #library: ScorecardLibrary;
  readonly #factAccess: Pick<FactAccess, 'hiddenOf'>;
  readonly #subjectsOf: (uids: string[]) => Promise<Map<string, Subject>>;
  readonly #inputsOf: (uids: string[]) => Promise<Map<string, EvaluationInput>>;
  readonly #evaluate: Evaluate;
  readonly #now: () => Date;
  readonly #elapsed: () => number;

  constructor(options: {
    reader: FleetReader;
    library: ScorecardLibrary;
    factAccess: Pick<FactAccess, 'hiddenOf'>;
    /** By uid; those that are not there are left out. One statement. */
    subjectsOf: (uids: string[]) => Promise<Map<string, Subject>>;
    inputsOf: (uids: string[]) => Promise<Map<string, EvaluationInput>>;
    evaluate: Evaluate;
    now?: () => Date;
    /** In milliseconds, since whenever. */
    elapsed?: () => number;
  }) {
    this.#reader = options.reader;
    this.#library = options.library;
    this.#factAccess = options.factAccess;
    this.#subjectsOf = options.subjectsOf;
    this.#inputsOf = options.inputsOf;
    this.#evaluate = options.evaluate;
    this.#now = options.now ?? (() => new Date());
    this.#elapsed = options.elapsed ?? (() => performance.now());
  }

  /**
   * For the first services by name that the scorecard is for, now or then. Facts that the caller may not know are unknown in
   * it: by asking often enough for more or less, anybody would find out their values.
   */
  async dryRun(
    request: { definition: string; limit?: number },
    caller: { credentials: BackstageCredentials; readable: Readable },
  ): Promise<ScorecardDryRun> {
    const { readable } = caller;
    const compiled = await this.#library.compile(request.definition);
    const { scorecard } = compiled;
    if (!scorecard) {
      return { problems: compiled.problems };
    }
    const confidential = confidentialFactsOf(scorecard);
    const hidden = await this.#factAccess.hiddenOf(
      confidential,
      caller.credentials,
    );
    const problems = [
      ...compiled.problems,
      ...[...hidden].map(
        (fact): DefinitionProblem => ({
          ...{ severity: 'warning', path: 'spec.checks', value: fact },
          message: `It takes the permission '${confidential
            .get(fact)
            ?.join("', '")}' to know this fact; to this dry run it is unknown`,
        }),
      ),
    ];
    const limit = Math.min(request.limit ?? MOST, MOST);
    const fleet = await this.#reader.read();
    const { id, title, levels } = scorecard.definition;
    const before = fleet.loaded.byId.get(id);
    const view = before && fleet.viewOf(before);
    const { found, searched, endedEarly } = await this.#find(
      ...[fleet, { scorecard, view, readable, limit }],
    );
    const items = await this.#compare({ found, scorecard, view, hidden });
    const isLate = items.length < found.length || endedEarly === 'time';
    const reason = isLate ? 'time' : endedEarly;
    return {
      problems,
      result: {
        ...{ id, title, levels },
        lookedAt: items.length,
        applies: items.filter(({ after }) => after).length,
        searched,
        ...(reason && { endedEarly: reason }),
        items,
      },
    };
  }

  async #find(
    { book }: Fleet,
    options: {
      scorecard: CompiledScorecard;
      view: ScorecardView | undefined;
      readable: Readable;
      limit: number;
    },
  ): Promise<{ found: Found[] } & Pick<Result, 'searched' | 'endedEarly'>> {
    const { scorecard, view, readable, limit } = options;
    const mask = book.subjects.maskOf(readable);
    const all = book.subjects.subjectsAt(
      book.subjects.order.byName.filter(place => mask[place]),
    );
    const services = all.filter(({ subject }) => isEvaluatedKind(subject.kind));
    const most = Math.min(services.length, MOST_SEARCHED);
    const isLate = this.#isLate();
    const turns = new Turns();
    const found: Found[] = [];
    let searched = 0;
    while (searched < most) {
      const slice = services.slice(searched, Math.min(searched + SLICE, most));
      const whole = await this.#subjectsOf(
        slice.map(({ subject }) => subject.uid),
      );
      for (const { place, subject } of slice) {
        if (found.length >= limit) {
          return { found, searched };
        }
        if (isLate()) {
          return { found, searched, endedEarly: 'time' };
        }
        const now = whole.get(subject.uid);
        const isFor = now && scorecard.appliesTo(now.entity, now.tier?.id);
        if (isFor || view?.sheet.rows.present[place] === 1) {
          found.push({ place, subject });
        }
        searched++;
        await turns.giveWay();
      }
    }
    const isCut = searched < services.length && found.length < limit;
    return { found, searched, ...(isCut && { endedEarly: 'services' }) };
  }

  /** Of the first ones, as far as there is time. */
  async #compare(options: {
    found: readonly Found[];
    scorecard: CompiledScorecard;
    view: ScorecardView | undefined;
    /** Facts that the caller may not know. */
    hidden: ReadonlySet<string>;
  }): Promise<Item[]> {
    const { found, scorecard, view, hidden } = options;
    const inputs = await this.#inputsOf(
      found.map(({ subject }) => subject.uid),
    );
    const now = this.#now();
    const evaluation = new EvaluationInTurns({
      ...{ scorecard, evaluate: this.#evaluate, turns: new Turns() },
    });
    const isLate = this.#isLate();
    const items: Item[] = [];
    for (const { place, subject } of found) {
      const whole = inputs.get(subject.uid);
      const input = whole && {
        ...whole,
        scope: withoutFacts(whole.scope, hidden),
      };
      const after = input && (await evaluation.evaluate(input, now, isLate));
      if (after === 'late') {
        break;
      }
      const had = view?.sheet.rows.present[place] === 1 ? view : undefined;
      items.push({
        entity: nameOf(subject) satisfies NamedEntity,
        ...(had && { before: had.scoreAt(place) }),
        ...(after && { after: after.score }),
        changes: changedChecks({ place, view: had, scorecard, after }),
      });
    }
    return items;
  }

  #isLate(): () => boolean {
    const end = this.#elapsed() + PATIENCE_MS;
    return () => this.#elapsed() > end;
  }
}
