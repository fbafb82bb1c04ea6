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

import type { CostPart } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { MeterBar, Section } from '../widgets';
import { drawnAmount, useMoneyWords } from './money';
import { stewardshipShowbackTranslationRef } from './translation';
import { useKindWords } from './useKindWords';
import classNames from './CostRows.module.css';

/** What the total is made of, and where each part comes from. */
export function PartsSection(props: { parts: CostPart[] }) {
  const { parts } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMoney } = useMoneyWords();
  const kindWords = useKindWords();
  return (
    <Section title={t('showback.parts.title')}>
      <ul className={classNames.rows}>
        {parts.map((part, index) => {
          const { kind, origin, category, money } = part;
          const hasCategory = origin !== 'sharedIn' && category !== '';
          return (
            <li key={index} className={classNames.row}>
              <span className={classNames.name}>
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
              </span>
              <MeterBar
                filled={Math.max(0, drawnAmount(money))}
                total={largestOf(parts, money.currency)}
              />
              <span className={classNames.share} />
              <span className={classNames.money}>{formatMoney(money)}</span>
            </li>
          );
        })}
      </ul>
    </Section>
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

/** Bars are compared within a currency only. */
function largestOf(parts: CostPart[], currency: string): number {
  return Math.max(
    0,
    ...parts
      .filter(({ money }) => money.currency === currency)
      .map(({ money }) => drawnAmount(money)),
  );
}
