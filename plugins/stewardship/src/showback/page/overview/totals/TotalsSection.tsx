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

import { useId } from 'react';
import { Button, Text } from '@backstage/ui';
import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { ConvertedAmount, useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useOverviewWords } from '../useOverviewWords';
import { MoneyLines } from './MoneyLines';
import classNames from './TotalsSection.module.css';

/** What it comes to, each currency on its own, and what of the bill belongs to nobody. */
export function TotalsSection(props: {
  overview: CostOverview;
  onShowUnallocated: () => void;
}) {
  const { overview, onShowUnallocated } = props;
  const { allocated, unallocated, converted, completeness, currency } =
    overview;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatPercent } = useMoneyWords();
  const { rangeOf } = useOverviewWords();
  const months = rangeOf({ ...overview, until: undefined });
  const headingId = useId();
  const hasUnallocated = unallocated.money.length > 0;

  return (
    <section aria-labelledby={headingId} className={classNames.section}>
      <div className={classNames.head}>
        <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
          {t('showback.page.overview.totals.title')}
        </Text>
        <Text as="p" variant="body-small" className={classNames.muted}>
          {rangeOf(overview)} ·{' '}
          {t(`showback.page.overview.metrics.${overview.metric}`)}
        </Text>
      </div>
      <dl className={classNames.totals}>
        <div className={classNames.total}>
          <dt>{t('showback.page.overview.totals.allocated')}</dt>
          <dd>
            <MoneyLines money={allocated} first={currency} />
            {converted && <ConvertedAmount converted={converted} />}
          </dd>
        </div>
        <div
          className={classNames.total}
          data-gap={hasUnallocated || undefined}
        >
          <dt>{t('showback.page.overview.totals.unallocated')}</dt>
          <dd>
            <MoneyLines money={unallocated.money} first={currency} />
            {completeness.unallocated.map(part => (
              <div key={part.currency} className={classNames.muted}>
                {part.share === 0
                  ? t('showback.page.overview.totals.allOf', {
                      currency: part.currency,
                      months,
                    })
                  : t('showback.page.overview.totals.share', {
                      share: formatPercent(part.share),
                      currency: part.currency,
                      months,
                    })}
              </div>
            ))}
            {hasUnallocated && (
              <Button
                size="small"
                variant="tertiary"
                onPress={onShowUnallocated}
              >
                {t('showback.page.overview.totals.showUnallocated')}
              </Button>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
