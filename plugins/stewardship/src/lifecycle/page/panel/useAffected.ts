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

import { useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AffectedPage,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import type { CycleKey } from '../lifecycleQuery';
import { useAnswer } from '../../../widgets/useAnswer';

const PAGE_SIZE = 50;

/** Who is affected by the end of a release cycle, page by page. Mount it anew for another one. */
export function useAffected(open: CycleKey) {
  const { product, cycle } = open;
  const api = useApi(stewardshipApiRef);
  const [owner, setOwner] = useState<NamedEntity>();
  const [cursor, setCursor] = useState<string>();
  const answer = useAnswer(JSON.stringify([owner?.ref, cursor]), () =>
    api.listAffected({
      product,
      cycle,
      limit: PAGE_SIZE,
      ...(owner && { owner: [owner.ref] }),
      ...(cursor !== undefined && { cursor }),
    }),
  );

  // One owner's list leaves the totals of all in sight, to go to another one.
  const totals = useRef<AffectedPage['totals']>();
  if (answer.value && !answer.loading && !owner) {
    totals.current = answer.value.totals;
  }
  return {
    ...answer,
    totals: totals.current ?? answer.value?.totals,
    owner,
    cursor,
    listOwner: (only: NamedEntity | undefined) => {
      setOwner(only);
      setCursor(undefined);
    },
    goTo: setCursor,
  };
}
