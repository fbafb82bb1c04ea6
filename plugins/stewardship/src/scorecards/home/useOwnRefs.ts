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

import { useEffect, useState } from 'react';
import { identityApiRef, useApiHolder } from '@backstage/frontend-plugin-api';

const NONE: string[] = [];

/** Entity refs of the reader and the groups of theirs; none where the app does not say who it is. */
export function useOwnRefs(): string[] {
  const identity = useApiHolder().get(identityApiRef);
  const [refs, setRefs] = useState(NONE);
  useEffect(() => {
    let isWanted = true;
    identity?.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) => isWanted && setRefs(ownershipEntityRefs),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [identity]);
  return refs;
}
