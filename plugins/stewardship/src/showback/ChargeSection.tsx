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
  Charge,
  CostFigures,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { useToday } from '../widgets/useToday';
import { AmountList } from './AmountList';
import { useMoneyWords } from './money';
import { stewardshipShowbackTranslationRef } from './translation';
import { withoutDifference } from './withoutDifference';
import classNames from './ChargeSection.module.css';

/**
 * What it costs beside what is charged for it, each under its own name, with the difference. None while the month is running:
 * the cost is of its first days, while the charge may be of all of them.
 */
export function ChargeSection(props: {
  charge: Charge;
  figures: CostFigures[];
  /** `YYYY-MM` */
  month: string;
  /** The last day that is in the cost. */
  until?: string;
}) {
  const { charge, figures, month, until } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney, formatChange } = useMoneyWords();
  const { date } = useTimeWords();
  const isRunning = month >= useToday().slice(0, 7);
  const orNothing = (lines: string[]) =>
    lines.length > 0 ? lines : [t('showback.charge.nothing')];
  const isCharged = charge.status === 'charged';
  const differences =
    isCharged && !isRunning ? charge.difference.map(formatChange) : [];
  const uncompared =
    isCharged && !isRunning ? withoutDifference(figures, charge) : [];
  return (
    <Section title={t('showback.charge.title')}>
      <div className={classNames.charge}>
        <AmountList
          amounts={[
            {
              name: t('showback.charge.showback'),
              lines: orNothing(
                figures.map(({ currency, total }) =>
                  formatMoney({ currency, amount: total }),
                ),
              ),
            },
            {
              name: t('showback.charge.chargeback', {
                replace: { policy: charge.policy.title },
              }),
              lines: isCharged
                ? orNothing(charge.money.map(formatMoney))
                : [
                    t('showback.charge.unknown', {
                      replace: { reason: charge.reason },
                    }),
                  ],
            },
            ...(differences.length > 0
              ? [
                  {
                    name: t('showback.charge.difference'),
                    lines: differences,
                  },
                ]
              : []),
          ]}
        />
        {isCharged && (
          <p className={classNames.how}>
            {t('showback.charge.how', {
              replace: { explanation: charge.explanation },
            })}
          </p>
        )}
        {isCharged && isRunning && (
          <p className={classNames.how}>
            {until === undefined
              ? t('showback.charge.running')
              : t('showback.charge.runningUntil', {
                  replace: { date: date(until) },
                })}
          </p>
        )}
        {uncompared.map(({ currency, why }) => (
          <p key={currency} className={classNames.how}>
            {t(`showback.charge.uncompared.${why}`, { replace: { currency } })}
          </p>
        ))}
      </div>
    </Section>
  );
}
