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

import { ButtonIcon, Text } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import type { ScorecardRollup } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import classNames from './RowPager.module.css';

/** Which of many rows are shown, and the way to the others. */
export function RowPager(props: {
  rollup: ScorecardRollup;
  isLoading: boolean;
  onGo: (cursor: string | undefined) => void;
}) {
  const { rollup, isLoading, onGo } = props;
  const { from, items, totalItems, pageInfo } = rollup;
  const { nextCursor, prevCursor } = pageInfo;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <div className={classNames.pager}>
      <Text as="span" variant="body-small" role="status">
        {t('scorecards.page.teams.shown', {
          from: from + 1,
          to: from + items.length,
          count: totalItems,
        })}
      </Text>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowLeftSLine />}
        aria-label={t('scorecards.page.teams.before')}
        isDisabled={isLoading || from === 0}
        onPress={() => onGo(prevCursor)}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowRightSLine />}
        aria-label={t('scorecards.page.teams.after')}
        isDisabled={isLoading || nextCursor === undefined}
        onPress={() => onGo(nextCursor)}
      />
    </div>
  );
}
