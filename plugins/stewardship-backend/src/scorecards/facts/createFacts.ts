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

import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  FactCatalog,
  SupportTier,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../../catalog/RecordReader';
import type { ScorecardSettings } from '../../readScorecardSettings';
import { DatabaseFactReader } from './DatabaseFactReader';
import { DatabaseFactStore } from './DatabaseFactStore';
import { DatabaseSourceStore } from './DatabaseSourceStore';
import { DatabaseSubjectStore } from './DatabaseSubjectStore';
import { DatabaseSubmissionStore } from './DatabaseSubmissionStore';
import { EntityFactSource } from './EntityFactSource';
import { FactCollection } from './FactCollection';
import { FactDesk } from './FactDesk';
import type { FactProviders } from './FactProviders';
import type { FactSource } from '../../facts/FactSource';
import { ProviderFacts } from './ProviderFacts';
import { sourceProblems } from './sourceProblems';
import { SubjectSync } from './SubjectSync';

const PROVIDER_PATIENCE_MS = 2 * 60_000;

/** Facts and the entities that they are about, put together. */
export function createFacts(options: {
  knex: Knex;
  logger: LoggerService;
  providers: FactProviders;
  records: RecordReader;
  release: string;
  rooms: FactSource[];
  settings: ScorecardSettings;
  tiers: SupportTier[];
}) {
  const { knex, logger, providers, records, release, settings } = options;
  const sources = [new EntityFactSource({ records }), ...options.rooms];
  const factDesk = new FactDesk({
    records,
    sources: settings.factSources,
    store: new DatabaseSubmissionStore({ knex }),
  });
  const store = new DatabaseSourceStore({ knex, task: 'fact-collection' });
  // The same for as long as this process lives, so that nobody has to look whether it has changed.
  const factCatalog: FactCatalog = {
    items: [
      ...sources.map(({ definition }) => definition),
      ...providers.definitions,
      ...factDesk.definitions,
    ],
  };
  return {
    collection: new FactCollection({
      ...{ logger, records, release, sources, store },
    }),
    /** All that rules may ask. */
    factCatalog: () => factCatalog,
    factDesk,
    /** What is wrong with its sources, for everybody to read. One statement. */
    factProblems: async () =>
      sourceProblems(factCatalog, await store.readSources()),
    factReader: new DatabaseFactReader({ knex }),
    factStore: new DatabaseFactStore({ knex }),
    providerFacts: new ProviderFacts({
      ...{ logger, providers, records },
      patienceMs: PROVIDER_PATIENCE_MS,
      store: new DatabaseSourceStore({ knex, task: 'fact-providers' }),
    }),
    subjectSync: new SubjectSync({
      records,
      store: new DatabaseSubjectStore({ knex }),
      tiers: options.tiers,
    }),
  };
}
