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

import type { StatementLine } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useListWords } from '../../../scorecards/useListWords';
import { useTexts } from '../../../useTexts';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { StatementCell } from './StatementCell';
import classNames from './StatementTable.module.css';

/** One service: what it costs, what is charged for it and why, and the difference. */
export function StatementRow(props: { line: StatementLine }) {
  const { entity, figures, charge } = props.line;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatChange } = useMoneyWords();
  const list = useListWords();
  const nothing = t('showback.page.statement.nothing');
  const all = (words: string[]) => (words.length > 0 ? list(words) : nothing);
  return (
    <tr>
      <th scope="row">
        <EntityName entity={entity} tab="ownership" />
      </th>
      <StatementCell column="cost">
        {all(
          figures.map(({ currency, total }) =>
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
        {charge?.status === 'charged' ? (
          all(charge.difference.map(formatChange))
        ) : (
          <span className={classNames.muted}>
            {t(
              charge
                ? 'showback.page.statement.noDifference.unknown'
                : 'showback.page.statement.noDifference.none',
            )}
          </span>
        )}
      </StatementCell>
    </tr>
  );
}
