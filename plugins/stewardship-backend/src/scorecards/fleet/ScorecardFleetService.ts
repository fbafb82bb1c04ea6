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

import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  DefinitionProblem,
  ScorecardFilter,
  ScorecardFleet,
  ScorecardList,
  ScorecardResult,
  ScorecardResultPage,
  ScorecardResultsRequest,
  ScorecardRollup,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Readable } from '../../catalog/readable';
import { countServices } from './countServices';
import { cutResults } from './cutResults';
import type { Fleet } from './Fleet';
import { nameOf, type FleetReader } from './FleetReader';
import { stateOf } from './outcomeBytes';
import { resultPlace, type ResultOrder } from './resultOrder';
import { resultsHeader, resultsToCsv } from './resultsToCsv';
import { rollUp, rollupItems } from './rollUp';
import { fleetCheck, scorecardHead } from './scorecardHead';
import type { ScorecardView } from './ScorecardView';
import { selectResults, selectSubjects } from './selectServices';
import { shownDomain } from './shownDomain';

const DEFAULT_LIMIT = 25;
const EXPORT_SLICE = 500;

type OneOf = ScorecardFilter & { id: string };

/** Scorecards over the fleet, within what the caller may read. Definitions are for everybody: they say nothing of entities. */
export class ScorecardFleetService {
  readonly #reader: FleetReader;

  constructor(options: { reader: FleetReader }) {
    this.#reader = options.reader;
  }

  async listScorecards(
    filter: ScorecardFilter,
    readable: Readable,
  ): Promise<ScorecardList> {
    const fleet = await this.#reader.read();
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
      problems,
      ...evaluatedOf(fleet),
    };
  }

  /** Throws a `NotFoundError` where there is no such scorecard, as do the others. */
  async getScorecard(
    { id, ...filter }: OneOf,
    readable: Readable,
  ): Promise<ScorecardFleet> {
    const fleet = await this.#reader.read();
    const scorecard = fleet.scorecardOf(id);
    const view = fleet.viewOf(scorecard);
    const counter = countServices(view, fleet.select(view, filter, readable));
    const { definition, problems, source } = scorecard;
    const name = await this.#reader.namesOf([definition.ownerRef], readable);
    return {
      ...scorecardHead(definition, name),
      categories: definition.categories,
      checks: view.checks.map((check, number) =>
        fleetCheck(check, counter.statesOf(number)),
      ),
      distribution: counter.distribution,
      ...{ problems, source },
      ...evaluatedOf(fleet),
    };
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
      ...filter
    } = request;
    const fleet = await this.#reader.read();
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const mask = fleet.select(view, filter, readable);
    const order: ResultOrder = { sort, direction };
    const places = view.placesBy(order).filter(place => mask[place]);
    const page = cutResults({
      ...{ places, order, limit, cursor },
      placeOf: resultPlace(view, order),
      query: { list: 'scorecardResults', id, filter, ...order },
    });
    const { distribution } = countServices(view, mask);
    return {
      items: await this.#results(fleet, view, page.places, readable),
      totalItems: places.length,
      pageInfo: page.pageInfo,
      distribution,
    };
  }

  /** In parts, by name; the first is the line of column names. */
  async *exportCsv(
    { id, ...filter }: OneOf,
    readable: Readable,
  ): AsyncIterable<string> {
    const fleet = await this.#reader.read();
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const mask = fleet.select(view, filter, readable);
    const places = view
      .placesBy({ sort: 'name', direction: 'asc' })
      .filter(place => mask[place]);
    yield resultsHeader(view.checks.map(check => check.id));
    for (let start = 0; start < places.length; start += EXPORT_SLICE) {
      yield await this.#csvOf(
        ...[fleet, view, places.slice(start, start + EXPORT_SLICE), readable],
      );
      await nextTurn();
    }
  }

  async getRollup(
    { id, by, ...filter }: OneOf & { by: ScorecardRollup['by'] },
    readable: Readable,
  ): Promise<ScorecardRollup> {
    const fleet = await this.#reader.read();
    const view = fleet.viewOf(fleet.scorecardOf(id));
    const selected = fleet.select(view, filter, readable);
    const rows = rollUp(view, selected, { by, readable });
    const refs = rows.map(({ ref }) => ref);
    const name = await this.#reader.namesOf(refs, readable);
    return {
      by,
      items: rollupItems(rows, view, name),
      checkIds: view.checks.map(check => check.id),
    };
  }

  async getSource(request: {
    id: string;
  }): Promise<{ definition: string; problems: DefinitionProblem[] }> {
    const fleet = await this.#reader.read();
    const { written, problems } = fleet.scorecardOf(request.id);
    return { definition: written, problems };
  }

  async #results(
    fleet: Fleet,
    view: ScorecardView,
    places: Uint32Array,
    readable: Readable,
  ): Promise<ScorecardResult[]> {
    const found = subjectsAt(view, places);
    const name = await this.#reader.namesOf(
      found.flatMap(({ subject }) => [subject.ownerRef, subject.systemRef]),
      readable,
    );
    return found.map(({ place, subject }) => {
      const { ownerRef, systemRef, tier } = subject;
      return {
        entity: nameOf(subject),
        ...(ownerRef !== undefined && { owner: name(ownerRef) }),
        ...(systemRef !== undefined && { system: name(systemRef) }),
        ...(tier && { tier }),
        score: view.scoreAt(place),
        evaluatedAt: fleet.evaluatedAtOf(view, place),
      };
    });
  }

  async #csvOf(
    fleet: Fleet,
    view: ScorecardView,
    places: Uint32Array,
    readable: Readable,
  ): Promise<string> {
    const found = subjectsAt(view, places);
    const owners = new Set(found.map(({ subject }) => subject.ownerRef));
    const name = await this.#reader.namesOf(owners, readable);
    return resultsToCsv(
      found.map(({ place, subject }) => ({
        subject,
        domainRef: shownDomain(subject, readable),
        ...(subject.ownerRef !== undefined && {
          owner: name(subject.ownerRef),
        }),
        score: view.scoreAt(place),
        evaluatedAt: fleet.evaluatedAtOf(view, place),
        states: view.checks.map((_, check) =>
          stateOf(view.byteAt(place, check)),
        ),
      })),
    );
  }
}

function subjectsAt(view: ScorecardView, places: Uint32Array) {
  return [...places].flatMap(place => {
    const subject = view.subjects.subjects[place];
    return subject ? [{ place, subject }] : [];
  });
}

function evaluatedOf({ evaluatedAt }: Fleet): { evaluatedAt?: string } {
  return evaluatedAt === undefined ? {} : { evaluatedAt };
}
