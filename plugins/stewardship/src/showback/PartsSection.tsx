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

import type { ReactNode } from 'react';
import type {
  CostFigures,
  CostPart,
  Money,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { MeterBar, Section } from '../widgets';
import { drawnAmount, useMoneyWords } from './money';
import { restOfParts } from './restOfParts';
import { stewardshipShowbackTranslationRef } from './translation';
import { useKindWords } from './useKindWords';
import classNames from './CostRows.module.css';

/**
 * What the total is made of, and where each part comes from, with a list of its own for each currency: bars of one cannot be
 * compared with those of another.
 */
export function PartsSection(props: {
  parts: CostPart[];
  figures: CostFigures[];
}) {
  const { parts, figures } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const rest = restOfParts(figures, parts);
  const currencies = [
    ...new Set([
      ...parts.map(({ money }) => money.currency),
      ...rest.map(({ currency }) => currency),
    ]),
  ];
  return (
    <Section title={t('showback.parts.title')}>
      {currencies.map(currency => {
        const words = t('showback.parts.inCurrency', { replace: { currency } });
        const isNamed = currencies.length > 1;
        return (
          <div key={currency}>
            {isNamed && <p className={classNames.currency}>{words}</p>}
            <CurrencyParts
              label={isNamed ? words : undefined}
              parts={parts.filter(({ money }) => money.currency === currency)}
              rest={rest.find(each => each.currency === currency)}
            />
          </div>
        );
      })}
    </Section>
  );
}

function CurrencyParts(props: {
  label: string | undefined;
  parts: CostPart[];
  rest: Money | undefined;
}) {
  const { label, parts, rest } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const kindWords = useKindWords();
  const largest = Math.max(
    0,
    ...[...parts.map(({ money }) => money), rest].map(drawnAmount),
  );
  return (
    <ul className={classNames.rows} aria-label={label}>
      {parts.map((part, index) => {
        const { kind, origin, category, money } = part;
        const hasCategory = origin !== 'sharedIn' && category !== '';
        return (
          <Row key={index} money={money} largest={largest}>
            <strong>
              {hasCategory
                ? t('showback.parts.ofCategory', {
                    replace: { kind: kindWords(kind), category },
                  })
                : kindWords(kind)}
            </strong>{' '}
            <span className={classNames.muted}>
              <OriginWords part={part} />
            </span>
          </Row>
        );
      })}
      {rest && (
        <Row money={rest} largest={largest}>
          {t('showback.parts.rest')}
        </Row>
      )}
    </ul>
  );
}

function Row(props: { money: Money; largest: number; children: ReactNode }) {
  const { money, largest, children } = props;
  const { formatMoney } = useMoneyWords();
  return (
    <li className={classNames.row}>
      <span className={classNames.name}>{children}</span>
      <MeterBar filled={Math.max(0, drawnAmount(money))} total={largest} />
      <span className={classNames.share} />
      <span className={classNames.money}>{formatMoney(money)}</span>
    </li>
  );
}

function OriginWords(props: { part: CostPart }) {
  const { origin, from } = props.part;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  if (origin !== 'sharedIn') {
    return <>{t(`showback.parts.${origin}`)}</>;
  }
  return (
    <>
      {from
        ? t('showback.parts.sharedBy', { entity: <EntityName entity={from} /> })
        : t('showback.parts.sharedByUnknown')}
    </>
  );
}
