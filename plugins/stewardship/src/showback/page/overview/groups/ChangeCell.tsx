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

import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useTexts } from '../../../../useTexts';
import { signOf, useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useOverviewWords } from '../useOverviewWords';
import type { Change } from './changeOf';
import classNames from './ChangeCell.module.css';

/** What became of something against before. */
export function ChangeCell(props: {
  change: Change;
  /** In which is compared. */
  currency: string;
}) {
  const { change, currency } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatChange } = useMoneyWords();
  const { percentOf } = useOverviewWords();
  switch (change.status) {
    case 'changed': {
      const Icon = signOf(change.change) > 0 ? RiArrowUpLine : RiArrowDownLine;
      return (
        <span className={classNames.change}>
          <span className={classNames.money}>
            <Icon aria-hidden />
            {formatChange(change.change)}
          </span>{' '}
          {change.share !== undefined && (
            <span className={classNames.muted}>
              {t('showback.page.overview.groups.changeShare', {
                share: percentOf(change.share),
              })}
            </span>
          )}
        </span>
      );
    }
    case 'new':
      return <>{t('showback.page.overview.groups.new')}</>;
    case 'noCosts':
      return (
        <span className={classNames.muted}>
          {t('showback.page.overview.groups.noneIn', { currency })}
        </span>
      );
    case 'unchanged':
      return <>{t('showback.page.overview.groups.unchanged')}</>;
    default:
      return (
        <span className={classNames.muted}>
          {t('showback.page.overview.groups.notKnown')}
        </span>
      );
  }
}
