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
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  DirectoryPage,
  EntityStewardship,
} from '@backstage-stewardship/plugin-stewardship-common';

const PAGE = 500;
const SYNC_TIMEOUT_MS = 10 * 60_000;
const ANSWER_TIMEOUT_MS = 60_000;

/** An answer to the question for the Ownership tab of an entity. */
export type Answer =
  | { status: 200; body: EntityStewardship }
  | { status: number; message: string };

/** Asks the running backend, as another service would. */
export class PortalClient {
  readonly #baseUrl: string;
  readonly #token: string;

  constructor(options: { baseUrl: string; token: string }) {
    this.#baseUrl = options.baseUrl;
    this.#token = options.token;
  }

  /** The references of everything in the catalog. */
  async listEntityRefs(): Promise<string[]> {
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({
        limit: String(PAGE),
        fields: 'kind,metadata.name,metadata.namespace',
        ...(cursor && { cursor }),
      });
      const page = await this.#json<{
        items: Parameters<typeof stringifyEntityRef>[0][];
        pageInfo: { nextCursor?: string };
      }>(`/api/catalog/entities/by-query?${query}`);
      refs.push(...page.items.map(entity => stringifyEntityRef(entity)));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }

  /** Runs the stewardship sync, and waits until it has read the catalog as it is now. */
  async sync(): Promise<void> {
    const started = Date.now();
    await this.#triggerSync();
    for (;;) {
      const { mirror } = await this.#json<DirectoryPage>(
        '/api/stewardship/entities?limit=1',
      );
      if (mirror.status === 'stale') {
        throw new Error(`The stewardship sync has failed: ${mirror.reason}`);
      }
      if (
        mirror.status === 'current' &&
        Date.parse(mirror.syncedAt) > started
      ) {
        return;
      }
      if (Date.now() - started > SYNC_TIMEOUT_MS) {
        throw new Error(
          `The stewardship sync has not ended within ${
            SYNC_TIMEOUT_MS / 60_000
          } minutes`,
        );
      }
      await sleep(250);
    }
  }

  /** What the Ownership tab of an entity gets. */
  async ask(entityRef: string): Promise<Answer> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    try {
      const response = await this.#fetch(`/api/stewardship/entities/${path}`);
      return response.status === 200
        ? { status: 200, body: await response.json() }
        : { status: response.status, message: await messageOf(response) };
    } catch (error) {
      return { status: 0, message: String(error) };
    }
  }

  async #triggerSync(): Promise<void> {
    const path =
      '/api/stewardship/.backstage/scheduler/v1/tasks/catalog-sync/trigger';
    for (let attempt = 1; ; attempt++) {
      const response = await this.#fetch(path, { method: 'POST' });
      if (response.ok) {
        return;
      }
      // It is running already, but may have read the catalog before it had settled.
      if (response.status !== 409 || attempt === 600) {
        throw new Error(
          `The stewardship sync cannot be started: ${await messageOf(
            response,
          )}`,
        );
      }
      await sleep(500);
    }
  }

  async #json<T>(path: string): Promise<T> {
    const response = await this.#fetch(path);
    if (!response.ok) {
      throw new Error(
        `'${path}' answered ${response.status}: ${await messageOf(response)}`,
      );
    }
    return await response.json();
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return await fetch(`${this.#baseUrl}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.#token}` },
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
  }
}

async function messageOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return JSON.parse(text).error.message;
  } catch {
    return text.slice(0, 500);
  }
}
