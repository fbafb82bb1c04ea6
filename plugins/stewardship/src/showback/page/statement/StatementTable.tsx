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

import { Fragment } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type {
  CostStatement,
  Money,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { StatementRow } from './StatementRow';
import { StatementCell } from './StatementCell';
import classNames from './StatementTable.module.css';

const COLUMNS = ['service', 'cost', 'charge', 'difference'] as const;

/**
 * Cost, charge and difference of each service, and sums for each currency. A table of its own kind: heads repeat on each
 * printed page.
 */
export function StatementTable(props: {
  statement: CostStatement;
  /** Whether the month is not over, so that costs are of less than charges. */
  isRunning: boolean;
}) {
  const { isRunning } = props;
  const { owner, month, lines, unknownCharges } = props.statement;
  const { cost, charged, difference, compared } = props.statement;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatChange, formatMonth } = useMoneyWords();
  const currencies = new Set(
    [...cost, ...charged, ...difference].map(({ currency }) => currency),
  );
  const nothing = t('showback.page.statement.nothing');
  // What is not known of a service is not known of the sum either, where nothing else is in it.
  const noCharge =
    unknownCharges > 0
      ? t('showback.page.statement.noDifference.unknown')
      : nothing;
  /** Also where nothing is charged in a currency, as a policy may charge in another one. */
  const noDifference = isRunning
    ? t('showback.page.statement.noDifference.running')
    : t(
        unknownCharges > 0
          ? 'showback.page.statement.noDifference.unknown'
          : 'showback.page.statement.noDifference.apart',
      );
  const words = (
    money: Money[],
    currency: string,
    format: (of: Money) => string,
    otherwise: string,
  ) => {
    const found = money.find(each => each.currency === currency);
    return found ? format(found) : otherwise;
  };
  const amountIn = (money: Money[], currency: string) =>
    money.find(each => each.currency === currency)?.amount;
  /** Whether the sums have what the difference leaves out, so that they do not add up in one row. */
  const isApart = (currency: string) =>
    !isRunning &&
    amountIn(difference, currency) !== undefined &&
    (amountIn(compared.cost, currency) !== amountIn(cost, currency) ||
      amountIn(compared.charged, currency) !== amountIn(charged, currency));
  return (
    <table className={classNames.table}>
      <caption>
        <VisuallyHidden>
          {t('showback.page.statement.table', {
            replace: {
              owner: entityDisplayName(owner),
              month: formatMonth(month),
            },
          })}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {COLUMNS.map(column => (
            <th key={column} scope="col">
              {t(`showback.page.statement.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <StatementRow
            key={line.entity.ref}
            line={line}
            isRunning={isRunning}
          />
        ))}
      </tbody>
      <tbody
        className={classNames.totals}
        aria-label={t('showback.page.statement.totals')}
      >
        {[...currencies].map(currency => (
          <Fragment key={currency}>
            <tr>
              <th scope="row">
                {t('showback.page.statement.totalOf', {
                  replace: { currency },
                })}
              </th>
              <StatementCell column="cost">
                {words(cost, currency, formatMoney, nothing)}
              </StatementCell>
              <StatementCell column="charge">
                {words(charged, currency, formatMoney, noCharge)}
              </StatementCell>
              <StatementCell column="difference">
                {isApart(currency)
                  ? t('showback.page.statement.noDifference.below')
                  : words(
                      isRunning ? [] : difference,
                      currency,
                      formatChange,
                      noDifference,
                    )}
              </StatementCell>
            </tr>
            {isApart(currency) && (
              <tr>
                <th scope="row">
                  {t('showback.page.statement.comparedOf', {
                    replace: { currency },
                  })}
                </th>
                <StatementCell column="cost">
                  {words(compared.cost, currency, formatMoney, nothing)}
                </StatementCell>
                <StatementCell column="charge">
                  {words(compared.charged, currency, formatMoney, nothing)}
                </StatementCell>
                <StatementCell column="difference">
                  {words(difference, currency, formatChange, nothing)}
                </StatementCell>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
