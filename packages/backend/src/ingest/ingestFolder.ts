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

import { randomBytes } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { catalogFeatures } from '../catalogFeatures';
import { AnswerTally } from './AnswerTally';
import type { CatalogError } from './CatalogErrors';
import { CatalogProbe } from './CatalogProbe';
import { findCatalogFiles } from './findCatalogFiles';
import { createIngestConfig } from './ingestConfig';
import { createPlaceholderResolver, readNothingRemote } from './localReading';
import { LocalProcessor } from './LocalProcessor';
import { PortalClient } from './PortalClient';
import { QuietLogger } from './QuietLogger';
import { UnreadTargets } from './UnreadTargets';
import { scanDocuments, type ScannedDocuments } from './scanDocuments';
import { stayOnLoopback } from './stayOnLoopback';

const CONCURRENCY = 8;

/** What became of a folder of catalog files. */
export type IngestReport = {
  files: number;
  documents: ScannedDocuments;
  /** In the catalog, with the locations that stand for the files. */
  entities: number;
  entitiesByKind: Record<string, number>;
  /** Whose Ownership tab got its answer. */
  answered: number;
  /** Whose did not; at most 50 of them. */
  failed: AnswerTally['failed'];
  problemsByKind: AnswerTally['problemsByKind'];
  problemSamples: AnswerTally['problemSamples'];
  valuesBySource: AnswerTally['valuesBySource'];
  /** What the catalog itself could not take in. */
  catalogErrors: { count: number; samples: CatalogError[] };
  /** What the files point to that was not read: other machines, and files that are missing. */
  unreadTargets: { count: number; samples: string[] };
  seconds: number;
  peakMemoryMb: number;
};

/**
 * Starts the portal's backend on a throw-away database, gives it all catalog files below a folder, and asks for the
 * Ownership tab of every entity that comes out of them. Nothing is read from other machines.
 */
export async function ingestFolder(options: {
  folder: string;
  /** The `stewardship` section of the portal's configuration. */
  stewardship?: JsonObject;
  /** Where the throw-away databases are; a new temporary folder unless told. Removed at the end. */
  workFolder?: string;
  /** Hears how it is going. */
  tell?: (message: string) => void;
}): Promise<IngestReport> {
  const { stewardship = {}, tell = () => {} } = options;
  const started = Date.now();
  const folder = await realpath(options.folder);
  const files = await findCatalogFiles(folder);
  if (files.length === 0) {
    throw new Error(`There are no .yaml or .yml files under '${folder}'`);
  }
  const { documents, kinds } = await scanDocuments(files);
  tell(`Found ${documents.total} documents in ${files.length} files`);

  const unread = new UnreadTargets();
  const probe = new CatalogProbe();
  const token = randomBytes(24).toString('hex');
  const port = await findFreePort();
  const workFolder = options.workFolder ?? (await createWorkFolder());
  const config = createIngestConfig({
    port,
    token,
    databaseFolder: workFolder,
    files,
    kinds,
    stewardship,
  });

  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(config),
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => new QuietLogger({ tell }),
    }),
  );
  backend.add(readNothingRemote(unread));
  for (const feature of catalogFeatures) {
    backend.add(feature);
  }
  backend.add(
    probe.toModule({
      placeholders: createPlaceholderResolver({ folder, unread }),
      processor: new LocalProcessor({ unread }),
    }),
  );

  const leaveLoopback = stayOnLoopback(host => unread.add(host));
  try {
    tell('Starting the backend');
    await backend.start();
    await probe.waitUntilSettled({ tell });
    const portal = new PortalClient({
      baseUrl: `http://127.0.0.1:${port}`,
      token,
    });
    const entityRefs = await portal.listEntityRefs();
    tell(`The catalog has settled with ${entityRefs.length} entities`);
    await portal.sync();
    tell('Asking for the Ownership tab of each entity');
    const tally = await askAll(portal, entityRefs);

    return {
      files: files.length,
      documents,
      entities: entityRefs.length,
      entitiesByKind: countByKind(entityRefs),
      answered: tally.answered,
      failed: tally.failed,
      problemsByKind: tally.problemsByKind,
      problemSamples: tally.problemSamples,
      valuesBySource: tally.valuesBySource,
      catalogErrors: (await probe.readErrors(folder)).toReport(),
      unreadTargets: unread.toReport(),
      seconds: Math.round((Date.now() - started) / 100) / 10,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await stop(backend);
    leaveLoopback();
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** Waits for the backend, but not for ever: its databases are thrown away, whatever it still wants to write. */
async function stop(backend: { stop(): Promise<void> }): Promise<void> {
  const patience = new AbortController();
  await Promise.race([
    backend.stop().catch(() => {}),
    sleep(10_000, undefined, { signal: patience.signal }),
  ]);
  patience.abort();
}

/** A new folder for throw-away databases. */
export async function createWorkFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'stewardship-ingest-'));
}

async function askAll(
  portal: PortalClient,
  entityRefs: string[],
): Promise<AnswerTally> {
  const tally = new AnswerTally();
  const queue = entityRefs.values();
  async function work() {
    for (const entityRef of queue) {
      tally.add(entityRef, await portal.ask(entityRef));
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return tally;
}

function countByKind(entityRefs: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entityRef of entityRefs) {
    const { kind } = parseEntityRef(entityRef);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}
