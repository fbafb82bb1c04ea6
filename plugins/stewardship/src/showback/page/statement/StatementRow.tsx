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
  CostFigures,
  StatementLine,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { signOf, useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { withoutDifference, type Uncompared } from '../../withoutDifference';
import { StatementCell } from './StatementCell';
import classNames from './StatementTable.module.css';

/** One service: what it costs, what is charged for it and why, and the difference. */
export function StatementRow(props: {
  line: StatementLine;
  isRunning: boolean;
}) {
  const { entity, figures, charge } = props.line;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const nothing = t('showback.page.statement.nothing');
  const all = (lines: string[]) =>
    (lines.length > 0 ? lines : [nothing]).map(line => (
      <span key={line} className={classNames.line}>
        {line}
      </span>
    ));
  return (
    <tr>
      <th scope="row">
        <EntityName entity={entity} tab="ownership" />
      </th>
      <StatementCell column="cost">
        {all(
          shownOf(figures).map(({ currency, total }) =>
            formatMoney({ currency, amount: total }),
          ),
        )}
      </StatementCell>
      <StatementCell column="charge">
        {!charge && (
          <span className={classNames.muted}>
            {t('showback.page.statement.noPolicy')}
          </span>
        )}
        {charge?.status === 'unknown' && (
          <span className={classNames.muted}>
            {t('showback.page.statement.unknown', {
              replace: { reason: charge.reason },
            })}
          </span>
        )}
        {charge?.status === 'charged' && (
          <>
            {all(charge.money.map(formatMoney))}
            <span className={classNames.policy}>
              {t('showback.page.statement.byPolicy', {
                replace: {
                  policy: charge.policy.title,
                  explanation: charge.explanation,
                },
              })}
            </span>
          </>
        )}
      </StatementCell>
      <StatementCell column="difference">
        <Difference {...props} />
      </StatementCell>
    </tr>
  );
}

function Difference(props: { line: StatementLine; isRunning: boolean }) {
  const { figures, charge } = props.line;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatChange } = useMoneyWords();
  const muted = (why: 'none' | 'unknown' | 'running' | Uncompared['why']) => (
    <span className={classNames.muted}>
      {t(`showback.page.statement.noDifference.${why}`)}
    </span>
  );
  if (charge?.status !== 'charged') {
    return muted(charge ? 'unknown' : 'none');
  }
  if (props.isRunning) {
    return muted('running');
  }
  const uncompared = withoutDifference(figures, charge);
  if (charge.difference.length === 0) {
    return muted(
      uncompared.some(({ why }) => why === 'other') ? 'other' : 'apart',
    );
  }
  return (
    <>
      {charge.difference.map(each => (
        <span key={each.currency} className={classNames.line}>
          {formatChange(each)}
        </span>
      ))}
      {uncompared.map(({ currency, why }) => (
        <span key={currency} className={classNames.policy}>
          {t('showback.page.statement.noDifferenceIn', {
            replace: {
              currency,
              why: t(`showback.page.statement.noDifference.${why}`),
            },
          })}
        </span>
      ))}
    </>
  );
}

/** What is zero in one currency says nothing beside what it costs in another. */
function shownOf(figures: CostFigures[]): CostFigures[] {
  const costly = figures.filter(({ total }) => signOf({ amount: total }) !== 0);
  return costly.length > 0 ? costly : figures.slice(0, 1);
}
