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
  rotaShifts,
  type Rota,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  OnCallProvider,
  OnCallReading,
} from '@backstage-stewardship/plugin-stewardship-node';

/** Where rotas are: in the configuration, and in the records of the catalog as they were when it was last looked. */
export interface RotaFinder {
  /** By id, or by `<entityRef>#<id>`. */
  find(key: string): Rota | undefined;
}

/** People who take turns by the rules of a static rota. */
export class RotaProvider implements OnCallProvider {
  readonly id = 'rota';
  readonly title = 'Rota';
  readonly #rotas: RotaFinder;

  constructor(options: { rotas: RotaFinder }) {
    this.#rotas = options.rotas;
  }

  async *readOnCall(request: {
    keys: string[];
    from: Date;
    until: Date;
  }): AsyncIterable<{ key: string; reading: OnCallReading }> {
    for (const key of request.keys) {
      const rota = this.#rotas.find(key);
      yield { key, reading: rota ? read(rota, request) : notFound(key) };
    }
  }
}

function read(rota: Rota, window: { from: Date; until: Date }): OnCallReading {
  const { shifts, problems } = rotaShifts({ rota, ...window });
  return {
    status: 'read',
    schedule: {
      title: rota.title ?? rota.id,
      levels: [{ level: 1 }],
      shifts: shifts.map(({ ref, start, end }) => ({
        level: 1,
        person: ref.startsWith('user:')
          ? { name: ref.split('/')[1] ?? ref, userRef: ref }
          : { name: ref },
        start,
        end,
      })),
      ...(problems.length > 0 && { problems }),
    },
  };
}

function notFound(key: string): OnCallReading {
  return {
    status: 'wrong',
    message: `There is no rota '${key}'.`,
    fix: 'Write it in spec.stewardship.rotas of a group, or in the configuration under stewardship.rotas.',
  };
}
