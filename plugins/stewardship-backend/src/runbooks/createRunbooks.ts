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
  AuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  stewardshipReviewCreatePermission,
  type RecordSettings,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { Knex } from 'knex';
import type { RecordReader } from '../catalog/RecordReader';
import { OwnerAccess } from '../http/OwnerAccess';
import { DatabaseLinkStore } from './DatabaseLinkStore';
import { DatabaseReviewStore } from './DatabaseReviewStore';
import { DatabaseRunbookSourceStore } from './DatabaseRunbookSourceStore';
import { DatabaseShelfStore } from './DatabaseShelfStore';
import { AllowedHosts } from './links/AllowedHosts';
import { LinkCheck } from './links/LinkCheck';
import { LinkTask } from './LinkTask';
import { RunbookDesk } from './RunbookDesk';
import { RunbookFactSource } from './RunbookFactSource';
import { RunbookRefresh } from './RunbookRefresh';
import { RunbookService } from './RunbookService';
import { RunbookShelving } from './RunbookShelving';
import type { PlaceResolver } from './RunbookSurvey';
import { RunbookTask } from './RunbookTask';
import { LocalFolders } from '../sources/LocalFolders';
import { resolvePlace } from '../sources/resolvePlace';
import { PlaceReader } from '../sources/PlaceReader';

/** What an organization decides about runbooks. */
export type RunbookSettings = {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Milliseconds from one reading of a place to the next. */
  refreshEveryMs: number;
  /** ISO 8601 duration from one review to the next, where neither the runbook nor its record nor a tier says. */
  reviewEvery: string;
  /** Whether only owners may review. */
  ownersOnly: boolean;
  /** Hosts from which images are shown; `*.` stands for any part in front. */
  imageHosts: string[];
  /** Absolute paths of folders on the machine of the backend that may be read. */
  localFolders: string[];
  /** The folder of runbooks in the documentation of an entity; absent where that is not looked at. */
  techDocs?: { folder: string; refreshEveryMs: number };
  /** Absent where links are not checked. */
  linkCheck?: { schedule: SchedulerServiceTaskScheduleDefinition };
};

const DAY_MS = 24 * 3600_000;

/** Puts the room together: its stores, what reads the places, its service and its tasks. */
export function createRunbooks(options: {
  auth: AuthService;
  config: RootConfigService;
  knex: Knex;
  logger: LoggerService;
  permissions: PermissionsService;
  record: RecordSettings;
  records: RecordReader;
  runbooks: RunbookSettings;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}): {
  reviewAccess: OwnerAccess;
  runbookDesk: RunbookDesk;
  runbookFacts: RunbookFactSource;
  runbooks: RunbookService;
  runbookTask: RunbookTask;
  linkTask: LinkTask | undefined;
} {
  const { config, knex, logger, record, records, scheduler } = options;
  const { techDocs, linkCheck, ...settings } = options.runbooks;
  const integrations = ScmIntegrations.fromConfig(config);
  const resolve: PlaceResolver = ({ place, locatedAt }) =>
    place.kind === 'techDocs' && !techDocs
      ? { status: 'none' }
      : resolvePlace({
          ...{ place, locatedAt, integrations },
          techDocsFolder: techDocs?.folder ?? '',
        });
  const sources = new DatabaseRunbookSourceStore({ knex });
  const shelves = new DatabaseShelfStore({ knex });
  const { failureModes, supportTiers } = record;
  const { reviewEvery } = settings;
  return {
    reviewAccess: new OwnerAccess({
      ...options,
      permission: stewardshipReviewCreatePermission,
      ownersOnly: settings.ownersOnly,
    }),
    runbookDesk: new RunbookDesk({
      ...{ records, shelves },
      imageHosts: settings.imageHosts,
      reviews: new DatabaseReviewStore({ knex }),
    }),
    runbookFacts: new RunbookFactSource({ shelves }),
    runbooks: new RunbookService({ failureModes, records, shelves }),
    runbookTask: new RunbookTask({
      ...{ logger, scheduler },
      schedule: settings.schedule,
      refresh: new RunbookRefresh({
        ...{ logger, records, resolve },
        reader: new PlaceReader({
          ...{ integrations, urlReader: options.urlReader },
          localFolders: new LocalFolders({ folders: settings.localFolders }),
        }),
        store: sources,
        everyMs: settings.refreshEveryMs,
        guessEveryMs: techDocs?.refreshEveryMs ?? DAY_MS,
      }),
      shelving: new RunbookShelving({
        ...{ records, resolve, shelves, sources },
        settings: { failureModes, supportTiers, reviewEvery },
      }),
    }),
    linkTask:
      linkCheck &&
      new LinkTask({
        ...{ logger, scheduler },
        schedule: linkCheck.schedule,
        check: new LinkCheck({ allowed: AllowedHosts.fromConfig(config) }),
        links: new DatabaseLinkStore({ knex }),
      }),
  };
}
