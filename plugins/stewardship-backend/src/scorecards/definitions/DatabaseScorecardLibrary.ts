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
import { compileScorecard } from './compileScorecard';
import { DatabaseDefinitionStore } from './DatabaseDefinitionStore';
import type { DefinitionStore, WrittenScorecard } from './DefinitionStore';
import type {
  CompiledScorecard,
  LoadedScorecard,
  LoadedScorecards,
  ScorecardLibrary,
} from './LoadedScorecards';
import { readScorecardFile } from './readScorecardFile';

/** Scorecards from the plugin's database, compiled once for each version of them and of the facts that there are. */
export class DatabaseScorecardLibrary implements ScorecardLibrary {
  readonly #factSources: () =>
    | FactSourceDefinition[]
    | Promise<FactSourceDefinition[]>;
  readonly #store: DefinitionStore;
  readonly #tierIds: string[];
  #latest?: { key: string; loaded: Promise<LoadedScorecards> };

  constructor(options: {
    knex: Knex;
    /** What rules may name. */
    factSources: () => FactSourceDefinition[] | Promise<FactSourceDefinition[]>;
    /** Support tiers of the configuration. */
    tierIds: string[];
  }) {
    this.#factSources = options.factSources;
    this.#store = new DatabaseDefinitionStore({ knex: options.knex });
    this.#tierIds = options.tierIds;
  }

  async read(known?: number): Promise<LoadedScorecards> {
    const version = known ?? (await this.#store.readVersion());
    const sources = await this.#factSources();
    const key = `${version} ${hashOf(sources)}`;
    if (this.#latest?.key !== key) {
      const latest = { key, loaded: this.#load(factNamesOf(sources)) };
      this.#latest = latest;
      latest.loaded.catch(() => {
        // The next one to ask tries again.
        if (this.#latest === latest) {
          this.#latest = undefined;
        }
      });
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
      facts: factNamesOf(await this.#factSources()),
      tierIds: this.#tierIds,
    });
    return { scorecard, problems: scorecard.problems };
  }

  async #load(facts: FactNames): Promise<LoadedScorecards> {
    const { scorecards, sources } = await this.#store.readWritten();
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
    return { hash, items, byId, problems };
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
