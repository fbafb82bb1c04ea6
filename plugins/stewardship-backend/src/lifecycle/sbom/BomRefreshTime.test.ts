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
import type { EveryRecord } from '../../catalog/RecordReader';
import { SupersededError } from '../../catalog/fence';
import { productNamed } from '../identify/__testUtils__/productNamed';
import { ProductIndex } from '../identify/ProductIndex';
import { bomKeyOf, createBomResolver } from './bomPlaces';
import type { BomAnswer, BomReader } from './BomReader';
import { BomRefresh } from './BomRefresh';
import { stateAfter } from './bomSchedule';
import type { BomStore } from './BomStore';

const index = new ProductIndex([productNamed('express')]);
const now = new Date('2026-11-21T09:00:00Z');
const bom = { components: [], counts: { components: 0, recognized: 0 } };

const addresses = (host: string, count: number) =>
  Array.from({ length: count }, (_, at) => `https://${host}.example/${at}`);

/** A refresh whose bills, each of another entity, answer as `read` says. */
function start(options: {
  named: (string[] | undefined)[];
  /** Read before, in this order. */
  known?: string[];
  read: (request: Parameters<BomReader['read']>[0]) => Promise<BomAnswer>;
}) {
  const { named, known = [] } = options;
  const states = known.map((address, at) =>
    stateAfter({
      ...{ key: bomKeyOf(address), before: undefined, index },
      answer: { status: 'read', bom, etag: 'etag' },
      now: new Date(at),
      retryAt: new Date(at).toISOString(),
    }),
  );
  const put: string[] = [];
  const checked: string[] = [];
  const store: jest.Mocked<BomStore> = {
    startRun: jest.fn(async () => 1),
    readStates: jest.fn(),
    readAllStates: jest.fn(
      async () => new Map(states.map(state => [state.key, state])),
    ),
    readBoms: jest.fn(),
    putBom: jest.fn(async ({ shown }) => {
      put.push(shown);
      return true;
    }),
    putChecked: jest.fn(async ({ keys }) => {
      checked.push(...keys);
    }),
    deleteBoms: jest.fn(),
  };
  const records = named.map((targets, at) => ({
    uid: `${at}`,
    entity: {
      declared: {
        bomPlaces: targets?.map(each => ({ value: { target: `url:${each}` } })),
      },
    },
  })) as unknown as EveryRecord[];
  const asked: string[] = [];
  const refresh = new BomRefresh({
    logger: mockServices.logger.mock(),
    refreshEveryMs: 3600_000,
    reader: {
      read: async request => {
        asked.push(request.address);
        return await options.read(request);
      },
    },
    records: {
      async *everyRecord() {
        yield records;
      },
    },
    resolve: createBomResolver({
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    }),
    store,
  });
  return { asked, checked, put, refresh, store };
}

/** Never answers, and does as the signal says. */
async function never(signal: AbortSignal): Promise<never> {
  return await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

const unchanged = { status: 'unchanged' } as const;
const read = { status: 'read', bom } as const;

describe('the time of BomRefresh', () => {
  it('ends well when its time is up: what was under way is left, and not failed', async () => {
    const slow = addresses('slow', 10);
    const { put, refresh, store, asked } = start({
      named: [slow],
      read: async ({ address, signal }) =>
        address === slow[0] ? read : await never(signal),
    });
    expect(await refresh.run({ now, index, budgetMs: 50 })).toEqual({
      ...{ status: 'done', boms: 10, left: 9, changed: 1 },
      ...{ read: 1, failed: 0, wrong: 0, unchanged: 0 },
    });
    expect(put).toEqual([slow[0]]);
    expect(asked).toHaveLength(3);
    expect(store.deleteBoms).not.toHaveBeenCalled();
  });

  it('reads the others while a slow host keeps one waiting', async () => {
    const slow = addresses('slow', 10);
    const quick = [...addresses('a', 5), ...addresses('b', 5)];
    const { put, refresh } = start({
      named: [slow, quick],
      read: async ({ address, signal }) =>
        slow.includes(address) ? await never(signal) : read,
    });
    const result = await refresh.run({ now, index, budgetMs: 100 });
    expect(result).toMatchObject({ status: 'done', read: 10, left: 10 });
    expect([...put].sort()).toEqual([...quick].sort());
  });

  it('reads two at a time, also where all are on one host, the oldest first', async () => {
    const all = addresses('only', 6);
    const oldestFirst = [...all].reverse();
    let busy = 0;
    const most: number[] = [];
    const { asked, refresh } = start({
      named: [all],
      known: oldestFirst,
      read: async () => {
        busy++;
        most.push(busy);
        await new Promise(resolve => setTimeout(resolve, 5));
        busy--;
        return read;
      },
    });
    expect(await refresh.run({ now, index })).toMatchObject({ read: 6 });
    expect(asked).toEqual(oldestFirst);
    expect(Math.max(...most)).toBe(2);
  });

  it('throws where the task is stopped, and notes all the same what was found unchanged', async () => {
    const all = addresses('a', 8);
    const controller = new AbortController();
    const { checked, refresh } = start({
      named: [all],
      known: all,
      read: async ({ address, signal }) => {
        if (address === all[5]) {
          setTimeout(() => controller.abort(new Error('Shut down')), 20);
          return await never(signal);
        }
        return all.indexOf(address) < 5 ? unchanged : await never(signal);
      },
    });
    const { signal } = controller;
    await expect(refresh.run({ now, index, signal })).rejects.toThrow(
      'Shut down',
    );
    expect(checked).toEqual(all.slice(0, 5).map(bomKeyOf));
  });

  it('asks for nothing more once another run has begun', async () => {
    const all = addresses('a', 10);
    const { asked, refresh, store } = start({
      named: [all],
      read: async ({ address, signal }) =>
        address === all[0] ? read : await never(signal),
    });
    store.putBom.mockRejectedValue(new SupersededError());
    expect(await refresh.run({ now, index })).toEqual({ status: 'superseded' });
    expect(asked).toHaveLength(2);
  });

  it('asks for ten bills of an entity at most, and for none of one that was mirrored before there were any', async () => {
    const { asked, refresh } = start({
      named: [addresses('a', 12), undefined],
      read: async () => read,
    });
    expect(await refresh.run({ now, index })).toMatchObject({ boms: 10 });
    expect(asked).toEqual(addresses('a', 10));
  });
});
