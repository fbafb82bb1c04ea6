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

import {
  runbookHeritage,
  type FailureMode,
  type GraphEntity,
  type Problem,
  type SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import type { AlertRule } from './content/parsedRunbook';
import { gatherHomeRunbooks, toProblem, type ReadPlaces } from './homeRunbooks';
import { normalUrl, titleFrom } from './runbookNames';
import type { RunbookSurvey, SurveyedPlace } from './RunbookSurvey';
import {
  inheritedFrom,
  keysOf,
  type HomeRunbook,
  type Shelf,
  type ShelfItem,
} from './shelf';

const MAX_ITEMS = 1000;
const MAX_ALERTS = 50;

/** What an organization decides about runbooks. */
export type ShelvingSettings = {
  failureModes: FailureMode[];
  supportTiers: SupportTier[];
  /** ISO 8601 duration from one review to the next, where nobody says. */
  reviewEvery: string;
};

/** Runbooks have to do with what runs; nobody looks after a user or a template at night. */
const WITHOUT_SHELF = new Set(['User', 'Location', 'Template']);

/** Puts the runbooks of all entities on the shelves of those who use them. */
export class Shelving {
  readonly #survey: RunbookSurvey;
  readonly #read: ReadPlaces;
  readonly #settings: ShelvingSettings;
  /** By entity ref. */
  readonly #homes = new Map<string, HomeRunbook[]>();

  constructor(options: {
    survey: RunbookSurvey;
    read: ReadPlaces;
    settings: ShelvingSettings;
    /** `YYYY-MM-DD` */
    today: string;
  }) {
    const { survey, read, settings, today } = options;
    this.#survey = survey;
    this.#read = read;
    this.#settings = settings;
    for (const item of survey.records) {
      const { ref } = item.entity;
      const places = survey.places.get(ref) ?? [];
      const runbooks = gatherHomeRunbooks({
        ...{ item, places, read, today },
        ...settings,
      });
      if (runbooks.length > 0) {
        this.#homes.set(ref, runbooks);
      }
    }
    // Only now: an alert of one entity may lead to the runbook of another.
    for (const { entity } of survey.records) {
      this.#followAlerts(entity);
    }
  }

  /** All runbooks, of all entities. */
  get runbooks(): HomeRunbook[] {
    return [...this.#homes.values()].flat();
  }

  /** Entities with a shelf. */
  get records(): EveryRecord[] {
    return this.#survey.records.filter(
      ({ entity }) => !WITHOUT_SHELF.has(entity.kind),
    );
  }

  shelfOf({ entity, record }: EveryRecord): Shelf {
    const found = this.#visibleFrom(entity).slice(0, MAX_ITEMS);
    const covered = new Set(
      found.flatMap(({ runbook }) => runbook.summary.failureModes),
    );
    const alerts = new Set(
      found.flatMap(({ runbook }) => runbook.summary.alerts),
    );
    const tier = this.#settings.supportTiers.find(
      ({ id }) => id === record.supportTier?.value,
    );
    const requiredModes = tier?.requiredFailureModes ?? [];
    return {
      uid: entity.uid,
      items: found.map(({ item }) => item),
      requiredModes,
      missingModes: requiredModes.filter(mode => !covered.has(mode)),
      alertsWithout: this.#rulesOf(entity)
        .map(({ alert }) => alert)
        .filter((alert, at, all) => all.indexOf(alert) === at)
        .filter(alert => !alerts.has(alert))
        .slice(0, MAX_ALERTS),
      problems: this.#problemsOf(entity),
    };
  }

  /** Of several with the same name or address, the nearest. */
  #visibleFrom(
    entity: GraphEntity,
  ): { runbook: HomeRunbook; item: ShelfItem }[] {
    const taken = new Set<string>();
    const found: { runbook: HomeRunbook; item: ShelfItem }[] = [];
    for (const heritage of runbookHeritage(entity, this.#survey.graph)) {
      const { entity: home, ofTechnology } = heritage;
      for (const runbook of this.#homes.get(home.ref) ?? []) {
        const keys = keysOf(runbook, ofTechnology);
        if (keys.some(key => taken.has(key))) {
          continue;
        }
        keys.forEach(key => taken.add(key));
        const source =
          home === entity
            ? runbook.source
            : inheritedFrom(home.ref, runbook.source);
        const item = { runbookId: runbook.id, source, ofTechnology };
        found.push({ runbook, item });
      }
    }
    return found;
  }

  /** Gives runbooks the alerts that lead to them; an address that is nobody's runbook yet becomes one. */
  #followAlerts(entity: GraphEntity): void {
    for (const place of this.#survey.places.get(entity.ref) ?? []) {
      for (const { alert, runbookUrl } of this.#rulesIn(place)) {
        const known =
          runbookUrl === undefined
            ? undefined
            : this.#visibleFrom(entity).find(
                ({ runbook }) =>
                  normalUrl(runbook.summary.url ?? '') ===
                  normalUrl(runbookUrl),
              )?.runbook;
        if (known && !known.summary.alerts.includes(alert)) {
          known.summary.alerts.push(alert);
        } else if (runbookUrl !== undefined && !known) {
          const own = this.#homes.get(entity.ref) ?? [];
          own.push(this.#fromAlert({ entity, alert, runbookUrl, place }));
          this.#homes.set(entity.ref, own);
        }
      }
    }
  }

  #fromAlert(options: {
    entity: GraphEntity;
    alert: string;
    runbookUrl: string;
    place: SurveyedPlace;
  }): HomeRunbook {
    const { entity, alert, runbookUrl, place } = options;
    const { reviewEvery } = this.#settings;
    return {
      id: hashOf([entity.uid, `url ${normalUrl(runbookUrl)}`]).slice(0, 20),
      uid: entity.uid,
      entityRef: entity.ref,
      source: { kind: 'declared', path: place.path },
      summary: {
        title: titleFrom(runbookUrl, alert),
        url: runbookUrl,
        failureModes: [],
        alerts: [alert],
        content: 'link',
        allowedLines: [],
        steps: 0,
        problems: [],
        reviewedOn: [],
        every: reviewEvery,
      },
    };
  }

  #rulesOf(entity: GraphEntity): AlertRule[] {
    const places = this.#survey.places.get(entity.ref) ?? [];
    return places.flatMap(place => this.#rulesIn(place));
  }

  #rulesIn(place: SurveyedPlace): AlertRule[] {
    return 'source' in place && place.kind === 'alertRules'
      ? this.#read.sources.get(place.source)?.alerts ?? []
      : [];
  }

  /** What is wrong with its places; a single file that is wrong is told beside its runbook, where there is one. */
  #problemsOf(entity: GraphEntity): Problem[] {
    const told = new Set(
      (this.#homes.get(entity.ref) ?? []).flatMap(({ document }) =>
        document ? [`${document.source} ${document.path}`] : [],
      ),
    );
    return (this.#survey.places.get(entity.ref) ?? []).flatMap(place => {
      if ('finding' in place) {
        return [toProblem({ ...place.finding, path: place.path }, entity.ref)];
      }
      const source = this.#read.sources.get(place.source);
      // Many have documentation, and few of them runbooks in it.
      const isMissingGuess =
        place.kind === 'techDocs' && source?.status === 'wrong';
      return isMissingGuess
        ? []
        : (source?.findings ?? [])
            .filter(({ path }) => !told.has(`${place.source} ${path}`))
            .map(finding => toProblem(finding, entity.ref));
    });
  }
}
