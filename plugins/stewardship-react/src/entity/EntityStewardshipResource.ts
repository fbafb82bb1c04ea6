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

import { isError } from '@backstage/errors';
import type {
  EntityStewardship,
  StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * What is known about the stewardship of one entity.
 *
 * - `missing`: the backend does not know the entity yet, or the caller may not read it
 * - `ready`: the answer; a refresh that fails keeps it and says so in `refreshError`
 *
 * @public
 */
export type EntityStewardshipState =
  | { status: 'loading' }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'missing'; retry: () => void }
  | {
      status: 'ready';
      value: EntityStewardship;
      refresh: () => void;
      refreshing: boolean;
      refreshError?: Error;
    };

const LOADING: EntityStewardshipState = { status: 'loading' };

/**
 * The answer for one entity, shared by everything on the page that shows a part of it.
 *
 * @internal
 */
export class EntityStewardshipResource {
  readonly #api: StewardshipApi;
  readonly #entityRef: string;
  readonly #listeners = new Set<() => void>();
  #state = LOADING;
  #latestRequest = 0;

  constructor(options: { api: StewardshipApi; entityRef: string }) {
    this.#api = options.api;
    this.#entityRef = options.entityRef;
  }

  get state(): EntityStewardshipState {
    return this.#state;
  }

  get isUsed(): boolean {
    return this.#listeners.size > 0;
  }

  add(listener: () => void): void {
    this.#listeners.add(listener);
    if (this.#latestRequest === 0) {
      this.#request();
    }
  }

  remove(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  async #request(): Promise<void> {
    this.#latestRequest += 1;
    const request = this.#latestRequest;
    const outcome = await this.#ask();
    // A later request has been sent meanwhile, and its answer counts.
    if (request === this.#latestRequest) {
      this.#become(outcome);
    }
  }

  async #ask(): Promise<EntityStewardshipState> {
    const before = this.#state;
    try {
      const value = await this.#api.getEntity({ entityRef: this.#entityRef });
      return {
        status: 'ready',
        value,
        refresh: this.#refresh,
        refreshing: false,
      };
    } catch (thrown) {
      if (isNotFound(thrown)) {
        return { status: 'missing', retry: this.#retry };
      }
      const error = isError(thrown) ? thrown : new Error(String(thrown));
      return before.status === 'ready'
        ? { ...before, refreshing: false, refreshError: error }
        : { status: 'error', error, retry: this.#retry };
    }
  }

  #become(state: EntityStewardshipState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }

  readonly #retry = () => {
    this.#become(LOADING);
    this.#request();
  };

  readonly #refresh = () => {
    if (this.#state.status === 'ready' && !this.#state.refreshing) {
      this.#become({ ...this.#state, refreshing: true });
      this.#request();
    }
  };
}

/**
 * True where the backend said that it does not know the entity. A bare status 404 is something else: nobody answers
 * at that address, for example because the backend plugin is not installed.
 */
function isNotFound(error: unknown): boolean {
  if (!isError(error)) {
    return false;
  }
  return (
    error.name === 'NotFoundError' ||
    (isError(error.cause) && error.cause.name === 'NotFoundError')
  );
}
