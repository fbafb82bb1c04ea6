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

import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** Addresses of the page about costs; absent where the app does not have the page. */
export function useShowbackPage():
  | ((query?: Record<string, string> | URLSearchParams) => string)
  | undefined {
  const root = useRoot();
  return root === undefined
    ? undefined
    : (query = {}) => {
        const search = new URLSearchParams(query).toString();
        return `${root}/showback${search && `?${search}`}`;
      };
}

function useRoot(): string | undefined {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    // It throws where nothing is mounted for the route.
    return undefined;
  }
}
