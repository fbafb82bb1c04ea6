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
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import type { OnCallShift } from '@backstage-stewardship/plugin-stewardship-common';
import {
  stewardshipOnCallExtensionPoint,
  type OnCallProvider,
} from '@backstage-stewardship/plugin-stewardship-node';
import type { BenchCatalog } from './generateCatalog';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const PEOPLE = 5;

/** Somebody on call, as the tool names them. */
export type PagedPerson = { level: number; name: string; email?: string };

/**
 * A tool that knows for each key who is on call, in place of PagerDuty: five users of the catalog who take turns each
 * day, and behind them a manager who is not in the catalog.
 */
export class PagerTool implements OnCallProvider {
  readonly id = 'pagerduty';
  readonly title = 'Pager';
  readonly pages = true;
  readonly #users: number;
  requests = 0;

  constructor({ entities }: Pick<BenchCatalog, 'entities'>) {
    this.#users = entities.filter(({ kind }) => kind === 'User').length;
  }

  async *readOnCall(request: { keys: string[]; from: Date; until: Date }) {
    this.requests++;
    for (const key of request.keys) {
      yield {
        key,
        reading: {
          status: 'read' as const,
          schedule: {
            title: `Service ${key}`,
            url: urlOf(key),
            levels: [{ level: 1, respondWithin: 'PT5M' }, { level: 2 }],
            shifts: this.#shifts(key, request),
          },
        },
      };
    }
  }

  /** Who is on call for a key at an instant, by level. */
  onCallAt(key: string, at: number): PagedPerson[] {
    const turn = Math.floor((at - offsetOf(key)) / DAY);
    return [
      { level: 1, ...this.#personOf(key, turn) },
      { level: 2, name: managerOf(key) },
    ];
  }

  toModule(): BackendFeature {
    return createBackendModule({
      pluginId: 'stewardship',
      moduleId: 'pager',
      register: env => {
        env.registerInit({
          deps: { onCall: stewardshipOnCallExtensionPoint },
          init: async ({ onCall }) => {
            onCall.addOnCallProvider(this);
          },
        });
      },
    });
  }

  #shifts(key: string, window: { from: Date; until: Date }): OnCallShift[] {
    const shifts: OnCallShift[] = [
      { level: 2, person: { name: managerOf(key) } },
    ];
    const offset = offsetOf(key);
    let turn = Math.floor((window.from.getTime() - offset) / DAY);
    for (; turn * DAY + offset < window.until.getTime(); turn++) {
      shifts.push({
        level: 1,
        person: this.#personOf(key, turn),
        start: new Date(turn * DAY + offset).toISOString(),
        end: new Date((turn + 1) * DAY + offset).toISOString(),
      });
    }
    return shifts;
  }

  #personOf(key: string, turn: number): { name: string; email: string } {
    const user = (numberOf(key) * PEOPLE + (turn % PEOPLE)) % this.#users;
    return { name: `Pager ${user}`, email: `user-${user}@mail.example.com` };
  }
}

/** The page of a key, where somebody can be paged. */
export function urlOf(key: string): string {
  return `https://pager.example.com/services/${key}`;
}

/** When the hand-over is, differs from key to key. */
function offsetOf(key: string): number {
  return (numberOf(key) % 24) * HOUR;
}

function managerOf(key: string): string {
  return `Manager ${numberOf(key) % 7}`;
}

function numberOf(key: string): number {
  return Number(key.replace(/\D/g, ''));
}
