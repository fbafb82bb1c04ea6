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
import { NotFoundError } from '@backstage/errors';
import type {
  CheckDetails,
  CheckOutcome,
  NamedEntity,
  ScorecardChange,
  ScorecardDetails,
  ScorecardHistory,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import type { FactAccess } from '../../http/FactAccess';
import { oneLine } from '../../sources/oneLine';
import { confidentialFactsOf } from '../confidentialFactsOf';
import type {
  LoadedScorecard,
  ScorecardLibrary,
} from '../definitions/LoadedScorecards';
import type { ResultReader } from '../evaluation/ResultStore';
import type { EntityFacts, FactReader } from '../facts/FactReader';
import type { PeopleAccess } from '../people/PeopleAccess';
import type { PeopleRecords } from '../people/PeopleReader';
import type { Subject } from '../subject';
import type { DatabaseSubjectReader } from './DatabaseSubjectReader';
import { describeCheck, referencesIn } from './describeCheck';
import { latestExemptions } from './latestExemptions';

const NOTHING_KNOWN: EntityFacts = { scope: {}, ages: new Map() };

/** A change as it is stored, before names. */
export type StoredChange = Omit<ScorecardChange, 'by' | 'checkTitle'> & {
  by?: string;
};

/** A caller with one scorecard of one entity. */
export type DetailsRequest = {
  entityRef: string;
  scorecard: string;
  credentials: BackstageCredentials;
  readable: Readable;
};

/** Says everything about one scorecard of one entity. */
export class ScorecardDetailsService {
  readonly #facts: FactReader;
  readonly #factAccess: Pick<FactAccess, 'hiddenOf'>;
  readonly #history: {
    read(of: { uid: string; scorecard: string }): Promise<StoredChange[]>;
  };
  readonly #library: ScorecardLibrary;
  readonly #people: PeopleRecords;
  readonly #records: RecordReader;
  readonly #results: ResultReader;
  readonly #access: PeopleAccess;
  readonly #subjects: DatabaseSubjectReader;
  readonly #now: () => Date;

  constructor(options: {
    facts: FactReader;
    factAccess: Pick<FactAccess, 'hiddenOf'>;
    history: {
      read(of: { uid: string; scorecard: string }): Promise<StoredChange[]>;
    };
    library: ScorecardLibrary;
    people: PeopleRecords;
    records: RecordReader;
    results: ResultReader;
    access: PeopleAccess;
    subjects: DatabaseSubjectReader;
    now?: () => Date;
  }) {
    this.#facts = options.facts;
    this.#factAccess = options.factAccess;
    this.#history = options.history;
    this.#library = options.library;
    this.#people = options.people;
    this.#records = options.records;
    this.#results = options.results;
    this.#access = options.access;
    this.#subjects = options.subjects;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Throws a `NotFoundError` alike for what is not there, for what the caller may not read, and for scorecards that are not
   * for the entity.
   */
  async getDetails(request: DetailsRequest): Promise<ScorecardDetails> {
    const { entityRef, scorecard: id, credentials, readable } = request;
    const { subject, scorecard } = await this.#find(request);
    const uid = subject.uid;
    const [{ results, evaluatedAt }, people, known, hiddenFacts] =
      await Promise.all([
        this.#results.readOf(uid),
        this.#people.ofScorecard({ uid, scorecard: id }),
        this.#facts.read([uid]),
        this.#factAccess.hiddenOf(confidentialFactsOf(scorecard), credentials),
      ]);
    const result = results.find(found => found.scorecard === id);
    if (!result) {
      throw new NotFoundError(
        `Scorecard '${id}' is not for '${entityRef}', or was not evaluated yet`,
      );
    }
    const answers = new Map(people.answers.map(row => [row.check, row]));
    const latest = latestExemptions(people.exemptions);
    const { definition } = scorecard;
    const [may, names] = await Promise.all([
      this.#access.mayOf({
        ...{ credentials, entityRef },
        questions: scorecard.checks.flatMap(({ definition: check }) =>
          check.kind === 'question'
            ? [
                {
                  check: check.id,
                  question: check.question,
                  submitted: answers.get(check.id)?.submitted,
                },
              ]
            : [],
        ),
        exemptions: [...latest.values()],
      }),
      this.#records.nameEntities({
        refs: [
          entityRef,
          ...(definition.ownerRef !== undefined ? [definition.ownerRef] : []),
          ...referencesIn(people),
        ],
        readable,
      }),
    ]);
    const name = (ref: string): NamedEntity =>
      names.get(ref) ?? { ref, known: false };
    const outcomes = new Map(
      result.outcomes.map(found => [found.check, found]),
    );
    const { title, description, ownerRef, levels, categories } = definition;
    return {
      ...{ id, title, levels, categories },
      ...(description !== undefined && { description }),
      ...(ownerRef !== undefined && { owner: name(ownerRef) }),
      entity: name(subject.ref),
      ...(subject.tier && { tier: subject.tier }),
      score: result.score,
      checks: scorecard.checks.map(check =>
        describeCheck({
          ...{ check, subject, may, name, readable, hiddenFacts },
          outcome:
            outcomes.get(check.definition.id) ?? notYet(check.definition.id),
          facts: known.get(uid) ?? NOTHING_KNOWN,
          answer: answers.get(check.definition.id),
          exemption: latest.get(check.definition.id),
          today: this.#now().toISOString().slice(0, 10),
        }),
      ),
      problems: scorecard.problems,
      evaluatedAt: evaluatedAt ?? result.changedAt,
    };
  }

  /** As `getDetails`, of one check. */
  async getCheck(
    request: DetailsRequest & { check: string },
  ): Promise<CheckDetails> {
    const { checks } = await this.getDetails(request);
    const found = checks.find(({ check }) => check === request.check);
    if (!found) {
      throw new NotFoundError(
        `Scorecard '${request.scorecard}' has no check '${request.check}'`,
      );
    }
    return found;
  }

  /** Throws as `getDetails` does. */
  async getHistory(request: DetailsRequest): Promise<ScorecardHistory> {
    const { subject, scorecard } = await this.#find(request);
    const changes = await this.#history.read({
      uid: subject.uid,
      scorecard: request.scorecard,
    });
    const names = await this.#records.nameEntities({
      refs: changes.flatMap(({ by }) => (by === undefined ? [] : [by])),
      readable: request.readable,
    });
    const titles = new Map(
      scorecard.definition.checks.map(({ id, title }) => [id, title]),
    );
    return {
      items: changes.map(({ by, ...change }) => ({
        ...change,
        // A check that is no longer there keeps its history, under its id.
        ...(change.check !== undefined && {
          checkTitle: titles.get(change.check) ?? change.check,
        }),
        ...(by !== undefined && {
          by: names.get(by) ?? { ref: by, known: false },
        }),
      })),
    };
  }

  async #find({ entityRef, scorecard: id, readable }: DetailsRequest): Promise<{
    subject: Subject;
    scorecard: LoadedScorecard;
  }> {
    const [found, { byId }] = await Promise.all([
      isReadable(entityRef, readable)
        ? this.#subjects.find(entityRef)
        : undefined,
      this.#library.read(),
    ]);
    const scorecard = byId.get(id);
    if (!found) {
      throw new NotFoundError(`No entity '${entityRef}' found`);
    }
    if (!scorecard) {
      throw new NotFoundError(`No scorecard '${oneLine(id)}' found`);
    }
    return { subject: found.subject, scorecard };
  }
}

/** Of a check that came after the last evaluation. */
function notYet(check: string): CheckOutcome {
  return {
    check,
    state: 'unknown',
    reason: { kind: 'missingFacts', missing: [] },
  };
}
