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

import { createHash } from 'node:crypto';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Readable } from '../catalog/readable';
import { inTime } from './inTime';

const KEEP_MS = 30_000;
const MAX_KEPT = 50;

/**
 * Which entities a caller may read, by asking the permission framework and, where its answer is conditional, the
 * catalog, always with the caller's own credentials.
 *
 * The catalog's answer for all entities is kept for half a minute under the conditions themselves: whoever has the same
 * conditions may read the same entities, and a changed policy has other conditions at once.
 */
export class EntityVisibility {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #now: () => number;
  readonly #patienceMs: number | undefined;
  readonly #kept = new Map<
    string,
    { at: number; readable: Promise<Readable> }
  >();

  constructor(options: {
    permissions: PermissionsService;
    catalog: CatalogService;
    now?: () => number;
    /** How many milliseconds others may take to answer. */
    patienceMs?: number;
  }) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#now = options.now ?? Date.now;
    this.#patienceMs = options.patienceMs;
  }

  /** Everything that the caller may read; may be as old as half a minute where the policy is conditional. */
  async readableTo(credentials: BackstageCredentials): Promise<Readable> {
    const decision = await this.#decide(credentials);
    return decision.result === AuthorizeResult.CONDITIONAL
      ? await this.#keep(JSON.stringify(decision), () =>
          this.#readAll(credentials),
        )
      : unconditional(decision);
  }

  /** As `readableTo`, but what it says of `entityRef` is of this moment. */
  async readableNow(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Readable> {
    const readable = await this.readableTo(credentials);
    if (readable.kind !== 'some') {
      return readable;
    }
    const entity = await inTime(
      'The catalog',
      this.#catalog.getEntityByRef(entityRef, { credentials }),
      this.#patienceMs,
    );
    return corrected(readable.refs, new Map([[entityRef, Boolean(entity)]]));
  }

  /** As `readableNow`, for many at once; one request to the catalog at most. */
  async eachReadableNow(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Readable> {
    const readable = await this.readableTo(credentials);
    if (readable.kind !== 'some') {
      return readable;
    }
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const { items } = await inTime(
      'The catalog',
      this.#catalog.getEntitiesByRefs({ entityRefs, fields }, { credentials }),
      this.#patienceMs,
    );
    return corrected(
      readable.refs,
      new Map(entityRefs.map((ref, index) => [ref, Boolean(items[index])])),
    );
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const [decision] = await inTime(
      'The permission framework',
      this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      ),
      this.#patienceMs,
    );
    return decision;
  }

  async #readAll(credentials: BackstageCredentials): Promise<Readable> {
    const refs = new Set<string>();
    const stream = this.#catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    );
    for await (const page of stream) {
      for (const entity of page) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return { kind: 'some', refs };
  }

  #keep(conditions: string, read: () => Promise<Readable>): Promise<Readable> {
    const key = createHash('sha256').update(conditions).digest('hex');
    const kept = this.#kept.get(key);
    if (kept && this.#now() - kept.at < KEEP_MS) {
      // The last one used is the last one to be dropped.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept.readable;
    }
    const readable = inTime('The catalog', read(), this.#patienceMs);
    this.#kept.delete(key);
    this.#kept.set(key, { at: this.#now(), readable });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MAX_KEPT) {
        break;
      }
      this.#kept.delete(oldest);
    }
    // A failure is not an answer; whoever asks next tries again.
    readable.catch(() => {
      if (this.#kept.get(key)?.readable === readable) {
        this.#kept.delete(key);
      }
    });
    return readable;
  }
}

/** What is readable, with what is known better of some. */
function corrected(
  refs: ReadonlySet<string>,
  now: ReadonlyMap<string, boolean>,
): Readable {
  if ([...now].every(([ref, isReadable]) => refs.has(ref) === isReadable)) {
    return { kind: 'some', refs };
  }
  const better = new Set(refs);
  for (const [ref, isReadable] of now) {
    if (isReadable) {
      better.add(ref);
    } else {
      better.delete(ref);
    }
  }
  return { kind: 'some', refs: better };
}

function unconditional(decision: PolicyDecision): Readable {
  return decision.result === AuthorizeResult.ALLOW
    ? { kind: 'all' }
    : { kind: 'none' };
}
