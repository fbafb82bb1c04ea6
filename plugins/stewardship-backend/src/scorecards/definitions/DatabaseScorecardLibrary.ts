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
  readScorecard,
  type DefinitionProblem,
  type FactSourceDefinition,
  type ScorecardSourceProblem,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { hashOf } from '../../database/hash';
import { factNamesOf, type FactNames } from '../expressions/FactNames';
import { compileScorecard, MEANING } from './compileScorecard';
import { DatabaseDefinitionStore } from './DatabaseDefinitionStore';
import { DatabaseVocabulary } from './DatabaseVocabulary';
import type { DefinitionStore, WrittenScorecard } from './DefinitionStore';
import type {
  CompiledScorecard,
  LoadedScorecard,
  LoadedScorecards,
  ScorecardLibrary,
} from './LoadedScorecards';
import { readScorecardFile } from './readScorecardFile';

/** Scorecards from the plugin's database, compiled once for each version of them and of what all processes know of facts. */
export class DatabaseScorecardLibrary implements ScorecardLibrary {
  readonly #factSources: () =>
    | FactSourceDefinition[]
    | Promise<FactSourceDefinition[]>;
  readonly #store: DefinitionStore;
  readonly #tierIds: string[];
  readonly #vocabulary: DatabaseVocabulary;
  #latest?: { version: number; loaded: Promise<LoadedScorecards> };
  /** Of the latest. */
  #facts?: FactNames;

  constructor(options: {
    knex: Knex;
    /** What rules may name, as far as this process knows. */
    factSources: () => FactSourceDefinition[] | Promise<FactSourceDefinition[]>;
    /** Support tiers of the configuration. */
    tierIds: string[];
    now?: () => Date;
  }) {
    this.#factSources = options.factSources;
    this.#store = new DatabaseDefinitionStore({ knex: options.knex });
    this.#tierIds = options.tierIds;
    this.#vocabulary = new DatabaseVocabulary({ ...options, meaning: MEANING });
  }

  async read(known?: number): Promise<LoadedScorecards> {
    const factSources = await this.#factSources();
    await this.#vocabulary.tell(factSources).catch(() => {
      // Reading goes on where nothing can be written, as while a database fails over. The next one to read tells again.
    });
    const version = known ?? (await this.#store.readVersion());
    if (this.#latest?.version !== version) {
      const latest = { version, loaded: this.#load() };
      this.#latest = latest;
      latest.loaded.then(
        loaded => {
          // What this process has just told can have counted it up since the version was read.
          latest.version = loaded.version;
        },
        () => {
          // The next one to ask tries again.
          if (this.#latest === latest) {
            this.#latest = undefined;
          }
        },
      );
    }
    return await this.#latest.loaded;
  }

  async compile(written: string): Promise<{
    scorecard?: CompiledScorecard;
    problems: DefinitionProblem[];
  }> {
    const file = await readScorecardFile(Buffer.from(written));
    const [document, another] = file.documents;
    if (file.problems.length > 0) {
      return { problems: file.problems };
    }
    if (!document || another) {
      const message = another
        ? 'There are several documents in it; write one'
        : 'There is no scorecard in it';
      return { problems: [{ severity: 'error', path: '', message }] };
    }
    const read = readScorecard(document.value);
    const problems = [...document.problems, ...read.problems];
    if (!read.scorecard) {
      return { problems };
    }
    const scorecard = await compileScorecard({
      ...{ definition: read.scorecard, problems, document: document.value },
      facts: this.#facts ?? factNamesOf(await this.#factSources()),
      tierIds: this.#tierIds,
    });
    return { scorecard, problems: scorecard.problems };
  }

  async #load(): Promise<LoadedScorecards> {
    // The version first: what is written meanwhile makes it too old, and never too new.
    const { version, scorecards, sources } = await this.#store.readWritten();
    const vocabulary = await this.#vocabulary.read();
    const facts = factNamesOf(vocabulary.sources);
    this.#facts = facts;
    const items: LoadedScorecard[] = [];
    const problems: ScorecardSourceProblem[] = [];
    const readAt = new Map<string, string | undefined>();
    for (const source of sources) {
      readAt.set(source.source, source.readAt);
      if (source.problems.length > 0) {
        problems.push({
          ...{ source: source.source, problems: source.problems },
          ...(source.readAt && { readAt: source.readAt }),
        });
      }
    }
    for (const scorecard of scorecards) {
      const { source, id, written } = scorecard;
      const compiled = await this.#compileStored(scorecard, facts);
      if (compiled.scorecard) {
        items.push({ ...compiled.scorecard, source, written });
      }
      if (compiled.problems.length > 0) {
        const at = readAt.get(source);
        problems.push({
          ...{ source, scorecard: id, problems: compiled.problems },
          ...(at && { readAt: at }),
        });
      }
    }
    items.sort(
      (one, other) =>
        one.definition.title.localeCompare(other.definition.title, 'en-US') ||
        (one.definition.id < other.definition.id ? -1 : 1),
    );
    const hash = hashOf(
      items.map(item => [item.definition.id, item.hash]).sort(),
    );
    const byId = new Map(items.map(item => [item.definition.id, item]));
    const isOutdated = vocabulary.meaning > MEANING;
    return { ...{ hash, version, isOutdated }, items, byId, problems };
  }

  async #compileStored(
    { definition: document }: WrittenScorecard,
    facts: FactNames,
  ): Promise<{
    scorecard?: CompiledScorecard;
    problems: DefinitionProblem[];
  }> {
    const { scorecard: definition, problems } = readScorecard(document);
    if (!definition) {
      return { problems };
    }
    const scorecard = await compileScorecard({
      ...{ definition, problems, facts, document, tierIds: this.#tierIds },
    });
    return { scorecard, problems: scorecard.problems };
  }
}
