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

import { useCallback, useSyncExternalStore } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { stewardshipApiRef } from '../api';
import type { EntityStewardshipState } from './EntityStewardshipResource';
import { findResource, subscribeToResource } from './sharedResources';

const LOADING: EntityStewardshipState = { status: 'loading' };

/**
 * What the stewardship backend knows about an entity. All cards of the same entity on a page share one request,
 * whenever they mount.
 *
 * @public
 */
export function useEntityStewardship(options: {
  entityRef: string;
}): EntityStewardshipState {
  const api = useApi(stewardshipApiRef);
  const entityRef = options.entityRef.toLocaleLowerCase('en-US');
  const subscribe = useCallback(
    (listener: () => void) => subscribeToResource(api, entityRef, listener),
    [api, entityRef],
  );
  const read = useCallback(
    () => findResource(api, entityRef)?.state ?? LOADING,
    [api, entityRef],
  );
  return useSyncExternalStore(subscribe, read);
}
