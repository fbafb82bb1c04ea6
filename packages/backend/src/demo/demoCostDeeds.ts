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

import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type {
  CostApi,
  CostImport,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { DemoDeed } from './DemoDeeds';
import { signInToDemo } from './signInToDemo';

const LOOK_EVERY_MS = 2_000;

/**
 * Imports the bills of the demo organization once, without waiting for the schedule, and says in the log how far that is.
 * What was imported before is left to the schedule.
 */
export function demoCostDeeds(options: {
  discovery: DiscoveryService;
  logger: LoggerService;
  /** Ids of sources in `stewardship.costs.sources`. */
  sources: string[];
  lookEveryMs?: number;
}): DemoDeed[] {
  const { discovery, logger, sources, lookEveryMs = LOOK_EVERY_MS } = options;
  return sources.map(source => async signal => {
    const { costs } = await signInToDemo({
      ...{ discovery, signal },
      provider: 'guest',
    });
    const { items } = await costs.listCostImports({ source, limit: 1 });
    const [latest] = items;
    if (latest?.status === 'imported' || latest?.status === 'unchanged') {
      return;
    }
    const started =
      latest?.status === 'running'
        ? latest
        : await costs.startCostImport({ source });
    tell(logger, await follow({ costs, logger, lookEveryMs, started, signal }));
  });
}

async function follow(options: {
  costs: CostApi;
  logger: LoggerService;
  lookEveryMs: number;
  started: CostImport;
  signal: AbortSignal;
}): Promise<CostImport> {
  const { costs, logger, lookEveryMs, started, signal } = options;
  let current = started;
  while (current.status === 'running') {
    const { progress = 0, phase, rowsRead } = current;
    logger.info(
      `Importing the bills of ${current.source.title}: ${Math.floor(
        progress * 100,
      )} %`,
      { phase, rowsRead },
    );
    await sleep(lookEveryMs, undefined, { signal, ref: false });
    current = await costs.getCostImport({ id: current.id });
  }
  return current;
}

function tell(logger: LoggerService, ended: CostImport): void {
  const { source, problem, rowsTaken, rowsRejected } = ended;
  if (ended.status === 'failed') {
    // Trying again would fill the list of imports with the same failure.
    logger.warn(`The bills of ${source.title} were not imported`, { problem });
    return;
  }
  logger.info(`The bills of ${source.title} are imported`, {
    rowsTaken,
    rowsRejected,
  });
}
