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

import type {
  DefinitionProblem,
  FactSourceProblem,
  ScorecardFilter,
  ScorecardFleet,
  ScorecardList,
  ScorecardResult,
  ScorecardResultPage,
  ScorecardResultsRequest,
  ScorecardRollup,
  ScorecardRollupRequest,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { countServices } from './countServices';
import { cutResults } from './cutResults';
import { cutRollup } from './cutRollup';
import { exportResults } from './exportResults';
import { fleetOfScorecard } from './fleetOfScorecard';
import { nameOf, type FleetReader } from './FleetReader';
import { hasTexts, resultPlace, type ResultOrder } from './resultOrder';
import { rollUp } from './rollUp';
import { scorecardHead } from './scorecardHead';
import type { ScorecardView } from './ScorecardView';
import { selectResults, selectSubjects } from './selectServices';

const DEFAULT_LIMIT = 25;

type OneOf = ScorecardFilter & { id: string };

/** Scorecards over the fleet, within what the caller may read. Definitions are for everybody: they say nothing of entities. */
export class ScorecardFleetService {
  readonly #reader: FleetReader;
  readonly #factProblems: () => Promise<FactSourceProblem[]>;

  constructor(options: {
    reader: FleetReader;
    /** Why sources of facts could not be asked. One statement. */
    factProblems: () => Promise<FactSourceProblem[]>;
  }) {
    this.#reader = options.reader;
    this.#factProblems = options.factProblems;
  }

  async listScorecards(
    filter: ScorecardFilter,
    readable: Readable,
  ): Promise<ScorecardList> {
    const [fleet, factProblems] = await Promise.all([
      this.#reader.read(),
      this.#factProblems(),
    ]);
    const { evaluatedAt } = fleet;
    const { items, problems } = fleet.loaded;
    const selected = selectSubjects(fleet.book.subjects, filter, readable);
    const owners = items.map(({ definition }) => definition.ownerRef);
    const counted = items.map(scorecard => {
      const view = fleet.viewOf(scorecard);
      const mask = selectResults(view, selected, filter);
      return countServices(view, mask).distribution;
    });
    const name = await this.#reader.namesOf(owners, readable);
    return {
      items: items.map(({ definition, checks, problems: own }, index) => ({
        ...scorecardHead(definition, name),
        checks: checks.length,
        questions: checks.filter(check => check.definition.kind === 'question')
          .length,
        distribution: counted[index],
        problems: own.length,
      })),
      ...{ problems, factProblems },
      ...(evaluatedAt !== undefined && { evaluatedAt }),
    };
  }

  /** Throws a `NotFoundError` where there is no such scorecard, as do the others. */
  async getScorecard(
    request: OneOf,
    readable: Readable,
  ): Promise<ScorecardFleet> {
    const selected = await this.#select(request, readable);
    return await fleetOfScorecard({ ...selected, readable });
  }

  async listResults(
    request: ScorecardResultsRequest,
    readable: Readable,
  ): Promise<ScorecardResultPage> {
    const {
      id,
      sort = 'name',
      order: direction = 'asc',
      limit = DEFAULT_LIMIT,
      cursor,
      head = false,
      ...filter
    } = request;
    const selected = await this.#select({ id, ...filter }, readable);
    const { view, mask } = selected;
    const order: ResultOrder = { sort, direction };
    const places = view.placesBy(order).filter(place => mask[place]);
    const page = cutResults({
      ...{ places, limit, cursor },
      order: { direction, hasTexts: hasTexts(order) },
      placeOf: resultPlace(view, order),
      query: { list: 'scorecardResults', id, filter, ...order },
    });
    const { distribution } = countServices(view, mask);
    return {
      items: await this.#results(view, page.places, readable),
      totalItems: places.length,
      pageInfo: page.pageInfo,
      distribution,
      ...(head && {
        scorecard: await fleetOfScorecard({ ...selected, readable }),
      }),
    };
  }

  /** In parts, by name; the first is the line of column names. */
  async *exportCsv(request: OneOf, readable: Readable): AsyncIterable<string> {
    const selected = await this.#select(request, readable);
    yield* exportResults({ ...selected, readable });
  }

  async getRollup(
    request: ScorecardRollupRequest,
    readable: Readable,
  ): Promise<ScorecardRollup> {
    const { by, head = false } = request;
    const selected = await this.#select(request, readable);
    const { view, mask } = selected;
    const rows = rollUp(view, mask, { by, readable });
    const refs = rows.map(({ ref }) => ref);
    const name = await this.#reader.namesOf(refs, readable);
    return {
      by,
      ...cutRollup(rows, { request, view, name }),
      checkIds: view.checks.map(check => check.id),
      ...(head && {
        scorecard: await fleetOfScorecard({ ...selected, readable }),
      }),
    };
  }

  async getSource(request: {
    id: string;
  }): Promise<{ definition: string; problems: DefinitionProblem[] }> {
    const fleet = await this.#reader.read();
    const { written, problems } = fleet.scorecardOf(request.id);
    return { definition: written, problems };
  }

  async #select({ id, ...filter }: OneOf, readable: Readable) {
    const fleet = await this.#reader.read();
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const mask = fleet.select(view, filter, readable);
    return { reader: this.#reader, fleet, view, mask };
  }

  async #results(
    view: ScorecardView,
    places: Uint32Array,
    readable: Readable,
  ): Promise<ScorecardResult[]> {
    const found = view.subjects.subjectsAt(places);
    const [name, evaluatedAt] = await Promise.all([
      this.#reader.namesOf(
        found.flatMap(({ subject }) => [subject.ownerRef, subject.systemRef]),
        readable,
      ),
      this.#reader.evaluatedAtOf(view, found),
    ]);
    return found.map(({ place, subject }) => {
      const { ownerRef, systemRef, tier } = subject;
      return {
        entity: nameOf(subject),
        ...(ownerRef !== undefined && { owner: name(ownerRef) }),
        ...(systemRef !== undefined && { system: name(systemRef) }),
        ...(tier && { tier }),
        score: view.scoreAt(place),
        evaluatedAt: evaluatedAt.get(place) ?? '',
      };
    });
  }
}
