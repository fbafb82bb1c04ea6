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

import { useState } from 'react';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import type {
  CycleState,
  LifecycleSourceState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isGone } from '../../../widgets/requestErrors';
import { useEscape } from '../../../widgets/useEscape';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { DecisionDialog } from '../../DecisionDialog';
import { hasEnded } from '../cycleStanding';
import type { CycleKey } from '../lifecycleQuery';
import { useCycleWords } from '../useCycleWords';
import { AffectedView } from './AffectedView';
import { DecideBar } from './DecideBar';
import { PanelState } from './PanelState';
import { useAffected } from './useAffected';
import { useChosen } from './useChosen';
import classNames from './WhoMustActPanel.module.css';

/** Who must act when a release cycle ends, beside the page. Mount it anew for another release cycle. */
export function WhoMustActPanel(props: {
  open: CycleKey;
  sources: LifecycleSourceState[];
  tierTitle: (tierId: string) => string;
  onClose: () => void;
  onDecided: () => void;
}) {
  const { open, sources, tierTitle, onClose, onDecided } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf } = useCycleWords();
  const affected = useAffected(open);
  const { chosen, toggle, clear } = useChosen();
  const [isDeciding, setIsDeciding] = useState(false);
  useEscape(() => {
    if (!isDeciding) {
      onClose();
    }
  });
  const page = affected.value;
  const technology = page
    ? nameOf(page.cycle)
    : nameOf({ productTitle: open.product, cycle: open.cycle });

  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      className={classNames.panel}
    >
      <DialogHeader className={classNames.header}>
        {t(
          `lifecycle.page.panel.title.${titleOf(page?.cycle, affected.error)}`,
          { technology },
        )}
      </DialogHeader>
      <DialogBody className={classNames.body}>
        <PanelState
          technology={technology}
          isLoading={affected.loading && !page}
          isGone={isGone(affected.error)}
          hasPage={page !== undefined}
          error={affected.error}
          onRetry={affected.reload}
          onFirstPage={
            affected.cursor === undefined
              ? undefined
              : () => affected.goTo(undefined)
          }
        />
        {page && !isGone(affected.error) && (
          <AffectedView
            page={page}
            affected={affected}
            sources={sources}
            tierTitle={tierTitle}
            chosen={chosen}
            onToggle={toggle}
          />
        )}
      </DialogBody>
      {page && page.totals.direct > 0 && (
        <DecideBar
          chosen={chosen}
          onClear={clear}
          onDecide={() => setIsDeciding(true)}
        />
      )}
      {page && chosen && (
        <DecisionDialog
          product={page.cycle.product}
          productTitle={page.cycle.productTitle}
          cycle={page.cycle.cycle}
          entityRefs={[...chosen.refs]}
          owner={chosen.owner}
          isOpen={isDeciding}
          onClose={() => setIsDeciding(false)}
          onDecided={() => {
            setIsDeciding(false);
            clear();
            affected.reload();
            onDecided();
          }}
        />
      )}
    </Dialog>
  );
}

/** What the title may say: before the answer is there, not even that there is such a release cycle. */
function titleOf(
  cycle: CycleState | undefined,
  error: Error | undefined,
): 'unread' | 'ahead' | 'ended' | 'gone' {
  if (isGone(error)) {
    return 'gone';
  }
  if (!cycle) {
    return 'unread';
  }
  return hasEnded(cycle) ? 'ended' : 'ahead';
}
