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

import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { defaultRecordSettings } from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import { DatabaseLinkStore } from '../runbooks/DatabaseLinkStore';
import { DatabaseReviewStore } from '../runbooks/DatabaseReviewStore';
import { DatabaseRunbookSourceStore } from '../runbooks/DatabaseRunbookSourceStore';
import { DatabaseShelfStore } from '../runbooks/DatabaseShelfStore';
import { RunbookDesk } from '../runbooks/RunbookDesk';
import { RunbookRefresh } from '../runbooks/RunbookRefresh';
import { RunbookService } from '../runbooks/RunbookService';
import { RunbookShelving } from '../runbooks/RunbookShelving';
import type { PlaceResolver } from '../runbooks/RunbookSurvey';
import { LocalFolders } from '../sources/LocalFolders';
import { resolvePlace } from '../sources/resolvePlace';
import { PlaceReader } from '../sources/PlaceReader';
import { FakeFiles } from './FakeFiles';

/** The room of runbooks with its real stores and readers, files that the test controls, and a clock. */
export function createRunbookHarness(options: {
  knex: Knex;
  records: RecordReader;
  now: Date;
}) {
  const { knex, records } = options;
  const clock = { now: options.now };
  const files = new FakeFiles();
  const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());
  const resolve: PlaceResolver = ({ place, locatedAt }) =>
    resolvePlace({
      ...{ place, locatedAt, integrations },
      techDocsFolder: 'docs/runbooks',
    });
  const sources = new DatabaseRunbookSourceStore({ knex });
  const shelves = new DatabaseShelfStore({ knex });
  const reviews = new DatabaseReviewStore({ knex });
  const links = new DatabaseLinkStore({ knex });
  const { failureModes, supportTiers } = defaultRecordSettings;
  const refresh = new RunbookRefresh({
    ...{ records, resolve },
    logger: mockServices.logger.mock(),
    reader: new PlaceReader({
      integrations,
      urlReader: mockServices.urlReader.mock(files.urlReader),
      localFolders: new LocalFolders({ folders: [] }),
    }),
    store: sources,
    everyMs: 3600_000,
    guessEveryMs: 24 * 3600_000,
  });
  const shelving = new RunbookShelving({
    ...{ records, resolve, shelves, sources },
    settings: { failureModes, supportTiers, reviewEvery: 'P1Y' },
  });
  const now = () => clock.now;
  const runbooks = new RunbookService({
    ...{ failureModes, records, shelves, now },
  });
  const desk = new RunbookDesk({
    ...{ records, reviews, shelves, now },
    imageHosts: ['images.example'],
  });
  return {
    ...{ clock, desk, files, links, refresh, reviews, runbooks, shelves },
    shelving,
    async refreshAndShelve() {
      const { now: at } = clock;
      return {
        refreshed: await refresh.run({ now: at }),
        shelved: await shelving.run({ now: at }),
      };
    },
  };
}
