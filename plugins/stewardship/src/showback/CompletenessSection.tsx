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

import {
  RiCheckboxCircleLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import type {
  CostCompleteness,
  CostPresence,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { useListWords } from '../scorecards/useListWords';
import { CostSources } from './CostSources';
import { useMoneyWords } from './money';
import { stewardshipShowbackTranslationRef } from './translation';
import { useKindWords } from './useKindWords';
import classNames from './CompletenessSection.module.css';

const STATES = [
  'present',
  'absent',
  'unknown',
] as const satisfies readonly CostPresence['state'][];

const ICONS = {
  present: RiCheckboxCircleLine,
  absent: RiIndeterminateCircleLine,
  unknown: RiQuestionLine,
};

/** Which kinds of cost are in a figure, which are not, and how much could not be told apart. */
export function CompletenessSection(props: {
  completeness: CostCompleteness;
  headingLevel?: 3 | 4;
}) {
  const { completeness, headingLevel } = props;
  const { kinds, sources, unallocated, partial } = completeness;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatPercent } = useMoneyWords();
  const kindWords = useKindWords();
  const list = useListWords();
  return (
    <Section
      title={t('showback.completeness.title')}
      headingLevel={headingLevel}
    >
      <dl className={classNames.kinds}>
        {STATES.map(state => {
          const Icon = ICONS[state];
          const names = kinds
            .filter(kind => kind.state === state)
            .map(({ kind }) => kindWords(kind));
          return (
            <div key={state} className={classNames.state} data-state={state}>
              <dt>
                <Icon aria-hidden />
                {t(`showback.completeness.${state}`)}
              </dt>
              <dd>
                {names.length > 0
                  ? list(names)
                  : t('showback.completeness.nothing')}
              </dd>
            </div>
          );
        })}
      </dl>
      <ul className={classNames.remarks}>
        {unallocated.map(({ currency, share }) => (
          <li key={currency}>
            {share > 0
              ? t('showback.completeness.unallocated', {
                  replace: { currency, share: formatPercent(share) },
                })
              : t('showback.completeness.allocated', {
                  replace: { currency },
                })}
          </li>
        ))}
        {partial && <li>{t('showback.completeness.partial')}</li>}
        <CostSources sources={sources} />
      </ul>
    </Section>
  );
}
