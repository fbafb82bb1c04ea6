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

import type { StewardshipApi } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityStewardshipResource } from './EntityStewardshipResource';

const resourcesByApi = new WeakMap<
  StewardshipApi,
  Map<string, EntityStewardshipResource>
>();

/** @internal */
export function findResource(
  api: StewardshipApi,
  entityRef: string,
): EntityStewardshipResource | undefined {
  return resourcesByApi.get(api)?.get(entityRef);
}

/**
 * Listens to the answer for an entity. The first listener makes the request; when the last one is gone, the answer is
 * forgotten, so that a later visit asks anew.
 *
 * @internal
 */
export function subscribeToResource(
  api: StewardshipApi,
  entityRef: string,
  listener: () => void,
): () => void {
  const resources = resourcesByApi.get(api) ?? new Map();
  resourcesByApi.set(api, resources);
  const resource: EntityStewardshipResource =
    resources.get(entityRef) ??
    new EntityStewardshipResource({ api, entityRef });
  resources.set(entityRef, resource);
  resource.add(listener);

  return () => {
    resource.remove(listener);
    // React unmounts the cards of one tab before it mounts those of the next in the same task: wait for both.
    queueMicrotask(() => {
      if (!resource.isUsed && resources.get(entityRef) === resource) {
        resources.delete(entityRef);
      }
    });
  };
}
