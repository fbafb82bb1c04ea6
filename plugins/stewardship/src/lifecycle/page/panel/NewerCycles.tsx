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

import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CycleState,
  ProductDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  OutsideLink,
  stewardshipApiRef,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { Section } from '../../../widgets';
import { useAnswer } from '../../../widgets/useAnswer';
import { useCycleWords } from '../useCycleWords';
import classNames from './panel.module.css';

const SHOWN = 4;

/** To which release cycles of the same product one could go. Left out where the product is not told. */
export function NewerCycles(props: { cycle: CycleState }) {
  const { cycle } = props;
  const { product, productTitle } = cycle;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf, endOf } = useCycleWords();
  const { value: details } = useAnswer(product, () =>
    api.getProduct({ product }),
  );
  if (!details) {
    return null;
  }
  const newer = newerThan(cycle, details).slice(0, SHOWN);
  return (
    <Section
      title={t('lifecycle.page.panel.newer', { product: productTitle })}
      headingLevel={3}
    >
      {newer.length > 0 ? (
        <ul className={classNames.list}>
          {newer.map(each => (
            <li key={each.cycle}>
              {t('lifecycle.page.panel.newerCycle', {
                cycle: nameOf(each),
                words: endOf(each.endsOn, each.daysLeft),
              })}
            </li>
          ))}
        </ul>
      ) : (
        t('lifecycle.page.panel.noNewer', { product: productTitle })
      )}
      {details.link && (
        <p className={classNames.link}>
          <OutsideLink href={details.link}>
            {t('lifecycle.page.panel.productPage')}
          </OutsideLink>
        </p>
      )}
    </Section>
  );
}

/** Those that stand before it, the newest first, and get fixes today. */
function newerThan(
  { cycle }: CycleState,
  { cycles }: ProductDetails,
): ProductDetails['cycles'] {
  const index = cycles.findIndex(each => each.cycle === cycle);
  return cycles
    .slice(0, Math.max(0, index))
    .filter(
      ({ phase }) => phase === 'supported' || phase === 'activeSupportEnded',
    );
}
