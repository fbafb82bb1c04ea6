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

import type { TechnologyUse } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import classNames from './cells.module.css';

/** How many services run on it, by support tier. */
export function ServicesCell(props: {
  services: TechnologyUse['services'];
  tierTitle: (tierId: string) => string;
}) {
  const { total, byTier } = props.services;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      {t('lifecycle.page.timeline.services', { count: total })}
      <ul className={classNames.details}>
        {byTier.map(tier => (
          <li key={tier.tierId}>
            {tier.tierId
              ? t('lifecycle.page.cells.tier', {
                  tier: props.tierTitle(tier.tierId),
                  total: tier.total,
                })
              : t('lifecycle.page.cells.noTier', { total: tier.total })}
          </li>
        ))}
      </ul>
    </>
  );
}
