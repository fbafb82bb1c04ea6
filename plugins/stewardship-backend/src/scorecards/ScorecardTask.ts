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
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { describeFailure } from '../database/describeFailure';
import type { DefinitionRefresh } from './definitions/DefinitionRefresh';
import type { EvaluationTask } from './evaluation/EvaluationTask';
import type { HistoryStore } from './evaluation/HistoryStore';
import type { FactCollection } from './facts/FactCollection';
import type { ProviderFacts } from './facts/ProviderFacts';
import type { SubjectSync } from './facts/SubjectSync';
import type { DatabaseRemovedSubjects } from './DatabaseRemovedSubjects';
import type { DatabaseAnswerTerms } from './people/DatabaseAnswerTerms';

const DAY_MS = 24 * 3600_000;

/** Id of the task, for triggering it by hand. */
export const SCORECARD_TASK_ID = 'scorecard-refresh';

/**
 * Reads definitions and facts on a schedule, one replica at a time, asks for the evaluation of what has changed, and once a day
 * removes what is too old of the history, and what is left of entities that are gone for as long. Each of these may fail without the others.
 */
export class ScorecardTask {
  readonly #answers: Pick<DatabaseAnswerTerms, 'align'>;
  readonly #collection: FactCollection;
  readonly #definitions: DefinitionRefresh;
  readonly #evaluation: EvaluationTask;
  readonly #facts: {
    prune(before: Date, signal?: AbortSignal): Promise<number>;
  };
  readonly #history: Pick<HistoryStore, 'prune'>;
  readonly #keepDays: number;
  readonly #logger: LoggerService;
  readonly #providers: ProviderFacts;
  readonly #removed: Pick<DatabaseRemovedSubjects, 'purge'>;
  readonly #schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #scheduler: SchedulerService;
  readonly #subjects: SubjectSync;
  /** `YYYY-MM-DD` */
  #prunedOn: string | undefined;

  constructor(options: {
    answers: Pick<DatabaseAnswerTerms, 'align'>;
    collection: FactCollection;
    definitions: DefinitionRefresh;
    evaluation: EvaluationTask;
    facts: { prune(before: Date, signal?: AbortSignal): Promise<number> };
    history: Pick<HistoryStore, 'prune'>;
    /** Days for which history is kept, and what there is of entities that are gone. */
    keepDays: number;
    logger: LoggerService;
    providers: ProviderFacts;
    removed: Pick<DatabaseRemovedSubjects, 'purge'>;
    schedule: SchedulerServiceTaskScheduleDefinition;
    scheduler: SchedulerService;
    subjects: SubjectSync;
  }) {
    this.#answers = options.answers;
    this.#collection = options.collection;
    this.#definitions = options.definitions;
    this.#evaluation = options.evaluation;
    this.#facts = options.facts;
    this.#history = options.history;
    this.#keepDays = options.keepDays;
    this.#logger = options.logger;
    this.#providers = options.providers;
    this.#removed = options.removed;
    this.#schedule = options.schedule;
    this.#scheduler = options.scheduler;
    this.#subjects = options.subjects;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      ...this.#schedule,
      id: SCORECARD_TASK_ID,
      scope: 'global',
      fn: async signal => await this.#run(signal),
    });
    await this.#evaluation.start();
  }

  /** Follows what the catalog and the other rooms know since. Never throws. */
  async afterSync(): Promise<void> {
    const now = new Date();
    await this.#try('subjects', () => this.#subjects.run({ now }));
    await this.#try('facts', () => this.#collection.run({ now }));
    await this.#evaluation.afterChange();
  }

  async #run(signal: AbortSignal): Promise<void> {
    const now = new Date();
    // Answers to questions that are about to change were given to those that are still there.
    await this.#try('answers', () => this.#answers.align({ now, signal }));
    await this.#try('definitions', () =>
      this.#definitions.run({ now, signal }),
    );
    await this.#try('subjects', () => this.#subjects.run({ now, signal }));
    await this.#try('facts', () => this.#collection.run({ now, signal }));
    await this.#try('providers of facts', () =>
      this.#providers.run({ now, signal }),
    );
    await this.#evaluation.afterChange();
    await this.#prune(now, signal);
  }

  async #prune(now: Date, signal: AbortSignal): Promise<void> {
    const today = now.toISOString().slice(0, 10);
    if (this.#prunedOn === today) {
      return;
    }
    const before = new Date(now.getTime() - this.#keepDays * DAY_MS);
    await this.#try('history', async () => {
      await this.#facts.prune(before, signal);
      await this.#history.prune({ before: before.toISOString(), signal });
      await this.#removed.purge({ before, signal });
      this.#prunedOn = today;
    });
  }

  async #try(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#logger.warn(`Scorecards: ${what} could not be brought up to date`, {
        reason: describeFailure(error),
      });
    }
  }
}
