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

import { useCallback, useState } from 'react';
import type {
  AffectedService,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';

/** The backend takes no more for one decision. */
export const MAX_CHOSEN = 200;

/** Services of one owner for which something is decided at once. */
export type Chosen = {
  owner: NamedEntity | undefined;
  refs: ReadonlySet<string>;
};

/** Why a service cannot be chosen beside those that are. */
export type Obstacle = 'otherOwner' | 'tooMany';

/** What of a service cannot be chosen now. */
export function obstacleTo(
  chosen: Chosen | undefined,
  service: AffectedService,
): Obstacle | undefined {
  if (!chosen || chosen.refs.has(service.entity.ref)) {
    return undefined;
  }
  if (chosen.owner?.ref !== service.owner?.ref) {
    return 'otherOwner';
  }
  return chosen.refs.size >= MAX_CHOSEN ? 'tooMany' : undefined;
}

/** Which services are chosen, on whichever page of the list they are. */
export function useChosen() {
  const [chosen, setChosen] = useState<Chosen>();

  const toggle = useCallback((service: AffectedService) => {
    setChosen(before => {
      if (obstacleTo(before, service)) {
        return before;
      }
      const refs = new Set(before?.refs);
      if (!refs.delete(service.entity.ref)) {
        refs.add(service.entity.ref);
      }
      return refs.size > 0 ? { owner: service.owner, refs } : undefined;
    });
  }, []);
  const clear = useCallback(() => setChosen(undefined), []);
  return { chosen, toggle, clear };
}
