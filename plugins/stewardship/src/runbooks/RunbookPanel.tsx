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

import { Button, Dialog, DialogFooter } from '@backstage/ui';
import { RiArrowLeftLine, RiArrowRightLine } from '@remixicon/react';
import type {
  EntityStewardship,
  RunbookInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { RunbookReader } from './RunbookReader';
import { useEscape } from '../widgets/useEscape';
import classNames from './RunbookPanel.module.css';

/** A runbook beside the list, with a way to the next one. */
export function RunbookPanel(props: {
  id: string;
  items: RunbookInPicture[];
  /** Those of the list, as grouped and filtered there. */
  ordered: RunbookInPicture[];
  stewardship: EntityStewardship;
  onOpen: (id: string, options?: { replace: boolean }) => void;
  onClose: () => void;
  onReviewed: () => void;
}) {
  const { id, items, ordered, stewardship, onOpen, onClose, onReviewed } =
    props;
  const { t } = useTexts(stewardshipTranslationRef);
  useEscape(onClose);
  const index = ordered.findIndex(({ value }) => value.id === id);
  // Elsewhere than in the list, there is no next one.
  const previous = index > 0 ? ordered[index - 1] : undefined;
  const next = index >= 0 ? ordered[index + 1] : undefined;
  const go = (to: RunbookInPicture | undefined) => {
    if (to) {
      onOpen(to.value.id, { replace: true });
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      className={classNames.panel}
    >
      <RunbookReader
        key={id}
        id={id}
        items={items}
        stewardship={stewardship}
        onOpen={other => onOpen(other, { replace: true })}
        onReviewed={onReviewed}
      />
      <DialogFooter className={classNames.footer}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiArrowLeftLine />}
          isDisabled={!previous}
          onPress={() => go(previous)}
        >
          {t('runbooks.panel.previous')}
        </Button>
        {index >= 0 && (
          <span className={classNames.position}>
            {t('runbooks.panel.position', {
              index: index + 1,
              total: ordered.length,
            })}
          </span>
        )}
        <Button
          size="small"
          variant="secondary"
          iconEnd={<RiArrowRightLine />}
          isDisabled={!next}
          onPress={() => go(next)}
        >
          {t('runbooks.panel.next')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
