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

/** Entity ref of the reader; without it where the app does not say who it is. */
export type SignedIn = { user?: string };

/** Who reads this; `undefined` until it is known. */
export function useSignedIn(): SignedIn | undefined {
  const identity = useApiHolder().get(identityApiRef);
  const [signedIn, setSignedIn] = useState<SignedIn>();
  useEffect(() => {
    let isWanted = true;
    const become = (user?: string) => isWanted && setSignedIn({ user });
    if (identity) {
      identity.getBackstageIdentity().then(
        ({ userEntityRef }) => become(userEntityRef),
        () => become(),
      );
    } else {
      become();
    }
    return () => {
      isWanted = false;
    };
  }, [identity]);
  return signedIn;
}
