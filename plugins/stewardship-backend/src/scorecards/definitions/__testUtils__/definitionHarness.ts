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

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { FactSourceDefinition } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import { FakeFiles } from '../../../__testUtils__/FakeFiles';
import { migrateDatabase } from '../../../database/migrate';
import { DatabaseDefinitionStore } from '../DatabaseDefinitionStore';
import { DatabaseScorecardLibrary } from '../DatabaseScorecardLibrary';
import { DefinitionRefresh } from '../DefinitionRefresh';
import {
  createScorecardSources,
  type ScorecardSourceSettings,
} from '../ScorecardSources';

export const supportFacts: FactSourceDefinition = {
  id: 'support',
  title: 'Support',
  facts: [
    { name: 'tier', type: 'string', description: 'Id of the tier' },
    { name: 'rank', type: 'number', description: 'Its order' },
  ],
};

/** A document with one check for each rule, or with one that everything passes. */
export function scorecardYaml(id: string, ...given: string[]): string {
  const rules = given.length > 0 ? given : ['true'];
  return `apiVersion: stewardship.dev/v1
kind: Scorecard
metadata:
  name: ${id}
  title: ${id.toLocaleUpperCase('en-US')}
spec:
  checks:
${rules
  .map(
    (rule, index) => `    - id: check-${index + 1}
      title: Check ${index + 1}
      rule: ${JSON.stringify(rule)}`,
  )
  .join('\n')}
`;
}

/** The refresh and the library with their real store, empty, a folder for files, and files on the web. */
export async function createDefinitionHarness(given: Knex) {
  const knex = await migrateDatabase({
    database: mockServices.database({ knex: given }),
    logger: mockServices.logger.mock(),
  });
  await knex('scorecards').delete();
  await knex('scorecard_sources').delete();
  await knex('scorecard_vocabularies').delete();
  await knex('scorecard_state').update({ definitions_version: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'scorecards-'));
  const web = new FakeFiles();
  const logger = mockServices.logger.mock();
  const store = new DatabaseDefinitionStore({ knex });
  const statements: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => {
    statements.push(sql);
  });
  const factSources = [supportFacts];
  const library = new DatabaseScorecardLibrary({
    ...{ knex, factSources: () => [...factSources] },
    tierIds: ['gold', 'silver'],
  });
  return {
    ...{ factSources, folder, knex, library, logger, statements, store, web },
    /** By place: a name in the folder, or an address. The first one comes first. */
    sources(...places: string[]): ScorecardSourceSettings[] {
      return places.map(place =>
        place.startsWith('https:')
          ? { kind: 'url', name: place, url: place }
          : { kind: 'file', name: place, path: join(folder, place) },
      );
    },
    /** Refreshes at a time of 21 November 2026. */
    async refresh(options: {
      at: string;
      sources: ScorecardSourceSettings[];
      signal?: AbortSignal;
    }) {
      const { at, signal } = options;
      const urlReader = mockServices.urlReader.mock(web.urlReader);
      return await new DefinitionRefresh({
        ...{ logger, store },
        sources: createScorecardSources({
          ...{ sources: options.sources, urlReader },
        }),
      }).run({ now: new Date(`2026-11-21T${at}:00.000Z`), signal });
    },
    async write(name: string, ...documents: string[]): Promise<void> {
      await writeFile(join(folder, name), documents.join('---\n'));
    },
    async remove(name: string): Promise<void> {
      await rm(join(folder, name), { recursive: true, force: true });
    },
    /** Scorecards in use as `id source`, and removed ones as `-id`. */
    async known(): Promise<string[]> {
      const { scorecards } = await store.readStored();
      return scorecards.map(({ id, source, removedAt }) =>
        removedAt ? `-${id}` : `${id} ${source}`,
      );
    },
    async problems(): Promise<string[]> {
      const { sources } = await store.readStored();
      return sources.flatMap(({ source, problems }) =>
        problems.map(({ path, message }) => `${source}: ${path}: ${message}`),
      );
    },
  };
}
