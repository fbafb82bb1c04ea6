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

import { Button, DialogFooter } from '@backstage/ui';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { MAX_CHOSEN, type Chosen } from './useChosen';
import classNames from './DecideBar.module.css';

/** How many services are chosen, why no others can be, and the way to the decision. */
export function DecideBar(props: {
  chosen: Chosen | undefined;
  onClear: () => void;
  onDecide: () => void;
}) {
  const { chosen, onClear, onDecide } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const count = chosen?.refs.size ?? 0;
  return (
    <DialogFooter className={classNames.bar}>
      <p role="status" className={classNames.words}>
        {chosen ? (
          <>
            {t('lifecycle.page.panel.chosen', {
              count,
              owner: chosen.owner
                ? entityDisplayName(chosen.owner)
                : t('lifecycle.page.panel.nobodyOwner'),
            })}{' '}
            {t('lifecycle.page.panel.oneOwner')}{' '}
            {count >= MAX_CHOSEN &&
              t('lifecycle.page.panel.atMost', { total: MAX_CHOSEN })}
          </>
        ) : (
          t('lifecycle.page.panel.chooseHint')
        )}
      </p>
      {chosen && (
        <>
          <Button size="small" variant="tertiary" onPress={onClear}>
            {t('lifecycle.page.panel.unchoose')}
          </Button>
          <Button size="small" variant="primary" onPress={onDecide}>
            {t('lifecycle.page.panel.decide', { count })}
          </Button>
        </>
      )}
    </DialogFooter>
  );
}
