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

import type { UnallocatedCosts } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../../useTexts';
import { StateMark } from '../../../../widgets';
import { useListWords } from '../../../../scorecards/useListWords';
import { useMoneyWords } from '../../../money';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { costOverviewMessages } from '../messages';
import { selectorSnippet } from './selectorSnippet';
import classNames from './UnallocatedItem.module.css';

type Product = UnallocatedCosts['items'][number]['products'][number];

/** Of those that nothing but their products names. */
const NAMED = 3;

/** One cause for which rows belong to nobody. */
export function UnallocatedItem(props: {
  item: UnallocatedCosts['items'][number];
  sourceTitle: string;
}) {
  const { item, sourceTitle } = props;
  const { account, accountName, looked, reason, products, totalProducts } =
    item;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatAll } = useMoneyWords();
  const list = useListWords();
  const known = isKnown(reason) ? reason : 'noRule';
  const nameOf = ({ provider, service }: Product) =>
    provider && service
      ? t('showback.page.overview.unallocated.item', { provider, service })
      : provider || service || t('showback.page.overview.without.product');
  const source = t('showback.page.overview.unallocated.source', {
    source: sourceTitle,
  });
  const accountWords = accountName
    ? t('showback.page.overview.unallocated.accountNamed', {
        name: accountName,
        account: account ?? '',
      })
    : t('showback.page.overview.unallocated.account', {
        account: account ?? '',
      });
  // Where rules found nothing to look at, the account is what tells one cause from another.
  const isByAccount = looked.length === 0 && Boolean(account);
  const unnamed = isByAccount
    ? accountWords
    : list(products.slice(0, NAMED).map(nameOf));

  return (
    <li className={classNames.item}>
      <div className={classNames.head}>
        <strong>{looked.length > 0 ? list(looked) : unnamed}</strong>
        <span className={classNames.amount}>{formatAll(item.money)}</span>
      </div>
      <div className={classNames.muted}>
        {list(account && !isByAccount ? [accountWords, source] : [source])}
      </div>
      <div className={classNames.reason}>
        <StateMark state="bad">
          {t(`showback.page.overview.unallocated.reasons.${known}`)}
        </StateMark>
      </div>
      <div>
        {looked.length > 0 ? (
          <>
            {t('showback.page.overview.unallocated.looked')}:{' '}
            <span className={classNames.looked}>
              {looked.map(each => (
                <code key={each}>{each}</code>
              ))}
            </span>
          </>
        ) : (
          t('showback.page.overview.unallocated.lookedNothing')
        )}
      </div>
      <div className={classNames.muted}>
        {t('showback.page.overview.unallocated.products')}:{' '}
        {list([
          ...products.map(product =>
            t('showback.page.overview.unallocated.product', {
              product: nameOf(product),
              money: formatAll(product.money) ?? '',
            }),
          ),
          ...(totalProducts > products.length
            ? [
                t('showback.page.overview.unallocated.moreProducts', {
                  count: totalProducts - products.length,
                }),
              ]
            : []),
        ])}
      </div>
      <details className={classNames.details}>
        <summary>{t('showback.page.overview.unallocated.whatToDo')}</summary>
        <p>{t(`showback.page.overview.unallocated.remedies.${known}`)}</p>
        <CopyableSnippet
          label={t('showback.page.overview.unallocated.snippet')}
          text={selectorSnippet(item)}
        />
      </details>
    </li>
  );
}

/** A newer backend may know more reasons than this frontend. */
function isKnown(
  reason: string,
): reason is keyof typeof costOverviewMessages.unallocated.reasons {
  return Object.hasOwn(costOverviewMessages.unallocated.reasons, reason);
}
