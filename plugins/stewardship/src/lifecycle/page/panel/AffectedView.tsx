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

import type {
  AffectedPage,
  AffectedService,
  LifecycleSourceState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { AffectedList } from './AffectedList';
import { AffectedTotals } from './AffectedTotals';
import { CycleDates } from './CycleDates';
import { NewerCycles } from './NewerCycles';
import type { useAffected } from './useAffected';
import type { Chosen } from './useChosen';

/** What is known about the end of a release cycle, and all who are affected by it. */
export function AffectedView(props: {
  page: AffectedPage;
  affected: ReturnType<typeof useAffected>;
  sources: LifecycleSourceState[];
  tierTitle: (tierId: string) => string;
  chosen: Chosen | undefined;
  onToggle: (service: AffectedService) => void;
}) {
  const { page, affected, sources, tierTitle, chosen, onToggle } = props;
  const { totals = page.totals } = affected;
  return (
    <>
      <CycleDates
        cycle={page.cycle}
        source={sources.find(({ id }) => id === page.cycle.sourceId)}
      />
      <NewerCycles cycle={page.cycle} />
      <AffectedTotals
        totals={totals}
        tierTitle={tierTitle}
        onOwner={affected.listOwner}
      />
      <AffectedList
        page={page}
        loading={affected.loading}
        owner={affected.owner}
        tierTitle={tierTitle}
        chosen={chosen}
        onToggle={onToggle}
        onEveryone={() => affected.listOwner(undefined)}
        canGoBack={
          page.pageInfo.prevCursor !== undefined ||
          affected.cursor !== undefined
        }
        onPage={affected.goTo}
      />
    </>
  );
}
