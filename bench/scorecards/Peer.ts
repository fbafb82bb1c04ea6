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

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { note } from '../shared/Figures';
import { flagNames, sourceIds, type MadeUpFacts } from './MadeUpFacts';
import type { MadeUpCheck } from './MadeUpScorecard';

const FOLDER = join(__dirname, 'peer');
const BACKEND = '@backstage-community/plugin-tech-insights-backend';
// As its router has it, unless it is configured.
const CONCURRENCY = 100;

/** What is used of tech-insights, which is not there when this is compiled. */
type Store = {
  insertFactSchema(schema: object): Promise<void>;
  insertFacts(facts: { id: string; facts: object[] }): Promise<void>;
  getEntities(): Promise<object[]>;
};
type Result = { check: { id: string }; result: boolean };
type Checker = {
  runChecks(entityRef: string, checks: string[]): Promise<Result[]>;
};

/** tech-insights, which works out all checks whenever a page asks for them. */
export class Peer {
  readonly #knex: Knex;
  readonly #checker: Checker;
  readonly #store: Store;
  readonly #checks: string[];
  readonly #limit: <T>(work: () => Promise<T>) => Promise<T>;
  statements = 0;

  private constructor(options: {
    knex: Knex;
    checker: Checker;
    store: Store;
    checks: string[];
  }) {
    this.#knex = options.knex;
    this.#checker = options.checker;
    this.#store = options.store;
    this.#checks = options.checks;
    this.#limit = peerRequire('p-limit')(CONCURRENCY);
    this.#knex.on('query', () => {
      this.statements++;
    });
  }

  static async start(options: {
    knex: Knex;
    facts: MadeUpFacts;
    checks: MadeUpCheck[];
    refs: string[];
  }): Promise<Peer> {
    const { knex, facts, checks, refs } = options;
    const store = await openStore(knex);
    const { JsonRulesEngineFactCheckerFactory } = peerRequire(
      `${BACKEND}-module-jsonfc`,
    );
    for (const [index, id] of sourceIds.entries()) {
      await store.insertFactSchema(schemaOf(id, index, facts));
      await store.insertFacts({
        id,
        facts: refs.map(ref => ({
          entity: parseEntityRef(ref),
          facts: named(id, facts.of(ref)[index]),
        })),
      });
    }
    const factory = new JsonRulesEngineFactCheckerFactory({
      checks: checks.map(toPeerCheck),
      logger,
    });
    return new Peer({
      ...{ knex, store },
      checker: factory.construct(store),
      checks: checks.map(({ id }) => id),
    });
  }

  /** What its router does when the page of scorecards asks for all entities. Returns the body of the answer. */
  async runBulk(): Promise<string> {
    const entities = await this.#store.getEntities();
    const tasks = entities.map(async entity => {
      const { kind, namespace, name } = entity as Record<string, string>;
      const ref = `${kind}:${namespace}/${name}`;
      return await this.#limit(async () => ({
        entity: ref,
        results: await this.#checker.runChecks(ref, this.#checks),
      }));
    });
    return JSON.stringify(await Promise.all(tasks));
  }
}

const logger = { info() {}, warn() {}, debug() {}, error: note };

/** Its tables, in a database of its own. */
export async function openStore(knex: Knex): Promise<Store> {
  install();
  const { initializePersistenceContext } = peerRequire(BACKEND);
  const context: { techInsightsStore: Store } =
    await initializePersistenceContext(
      { getClient: async () => knex },
      { logger },
    );
  return context.techInsightsStore;
}

function install(): void {
  if (!existsSync(join(FOLDER, 'node_modules', BACKEND))) {
    note('installing tech-insights, for comparison only');
    execFileSync(
      'npm',
      [
        ...['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit'],
        ...['--omit=dev', '--omit=optional', '--no-fund'],
      ],
      // Figures alone go to standard output.
      { cwd: FOLDER, stdio: ['ignore', process.stderr, process.stderr] },
    );
  }
}

function peerRequire(name: string) {
  return createRequire(join(FOLDER, 'package.json'))(name);
}

/** Names of facts are shared by all its sources. */
function nameOf(source: string, name: string): string {
  return `${source}_${name}`;
}

function named(source: string, facts: object): object {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [nameOf(source, name), value]),
  );
}

export function schemaOf(id: string, index: number, facts: MadeUpFacts) {
  const names = new Set(
    facts.refs.flatMap(ref => Object.keys(facts.of(ref)[index])),
  );
  const schema = Object.fromEntries(
    [...names].map(name => [
      nameOf(id, name),
      {
        type: flagNames.includes(name) ? 'boolean' : 'integer',
        description: `What ${name} says`,
      },
    ]),
  );
  return { id, version: '1.0.0', schema };
}

function toPeerCheck({ id, flag, count, isEither }: MadeUpCheck) {
  const conditions = [
    {
      fact: nameOf(sourceIds[flag.source], flag.name),
      operator: 'equal',
      value: true,
    },
    {
      fact: nameOf(sourceIds[count.source], count.name),
      operator: 'greaterThanInclusive',
      value: count.atLeast,
    },
  ];
  return {
    id,
    type: 'json-rules-engine',
    name: `The tools are content with ${flag.name} and ${count.name}`,
    description: `Look at what the tool says about ${count.name}.`,
    factIds: [...new Set([sourceIds[flag.source], sourceIds[count.source]])],
    rule: {
      conditions: isEither ? { any: conditions } : { all: conditions },
    },
  };
}
