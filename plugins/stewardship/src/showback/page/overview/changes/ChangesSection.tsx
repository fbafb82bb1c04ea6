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
import { Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import type {
  CostChange,
  CostOverview,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { signOf, useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import classNames from './ChangesSection.module.css';

/** Which services became dearer or cheaper, whatever the table is by. */
export function ChangesSection(props: { overview: CostOverview }) {
  const { overview } = props;
  const { changes, comparison, currency, from } = overview;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { date } = useTimeWords();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={classNames.section}>
      <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
        {t('showback.page.overview.changes.title')}
      </Text>
      {changes.length === 0 && (
        <Text as="p">
          {t(
            comparison
              ? 'showback.page.overview.changes.none'
              : 'showback.page.overview.changes.noBefore',
          )}
        </Text>
      )}
      {comparison && changes.length > 0 && (
        <Text as="p" variant="body-small" className={classNames.muted}>
          {t('showback.page.overview.changes.hint', {
            replace: {
              currency,
              nowFrom: date(`${from}-01`),
              nowUntil: date(comparison.nowUntil),
              from: date(comparison.from),
              until: date(comparison.until),
            },
          })}
        </Text>
      )}
      {changes.length > 0 && (
        <ol className={classNames.list}>
          {changes.map(change => (
            <ChangeRow
              key={`${change.entity.ref} ${change.change.currency}`}
              change={change}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function ChangeRow(props: { change: CostChange }) {
  const { entity, before, now, change } = props.change;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const isDearer = signOf(change) > 0;
  const Icon = isDearer ? RiArrowUpLine : RiArrowDownLine;
  return (
    <li className={classNames.row}>
      <span className={classNames.name}>
        <EntityName entity={entity} />
      </span>
      <span className={classNames.change}>
        <span>
          <Icon aria-hidden />
          {t(
            isDearer
              ? 'showback.page.overview.changes.dearer'
              : 'showback.page.overview.changes.cheaper',
          )}
        </span>{' '}
        <strong>
          {isDearer
            ? formatMoney(change)
            : formatMoney({
                ...change,
                amount: change.amount.replace(/^-/, ''),
              })}
        </strong>
      </span>
      <span className={classNames.muted}>
        {t('showback.page.overview.changes.fromTo', {
          before: formatMoney(before),
          now: formatMoney(now),
        })}
      </span>
    </li>
  );
}
