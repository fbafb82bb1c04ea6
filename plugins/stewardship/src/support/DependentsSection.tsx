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

import type { DependentsSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section, TierBadge } from '../widgets';
import classNames from './DependentsSection.module.css';

const SHOWN_EXAMPLES = 5;

/** What else stops when this stops. */
export function DependentsSection(props: { dependents: DependentsSummary }) {
  const { direct, total, highestTier, byTier, examples } = props.dependents;
  const { t } = useTexts(stewardshipTranslationRef);
  if (total === 0) {
    return (
      <Section title={t('support.dependents.title')}>
        <span className={classNames.detail}>
          {t('support.dependents.none')}
        </span>
      </Section>
    );
  }
  const shown = examples.slice(0, SHOWN_EXAMPLES);
  return (
    <Section
      title={t('support.dependents.title')}
      summary={
        total > direct &&
        t('support.dependents.split', { direct, indirect: total - direct })
      }
    >
      <div className={classNames.dependents}>
        <span className={classNames.row}>
          <strong>{t('support.dependents.total', { count: total })}</strong>
          {highestTier && (
            <>
              <span className={classNames.detail}>
                {t('support.dependents.highest')}
              </span>
              <TierBadge title={highestTier.title} />
            </>
          )}
        </span>
        {byTier.length > 1 && (
          <span className={classNames.detail}>
            {byTier
              .map(({ tier, count }) =>
                t('support.dependents.byTier', {
                  amount: count,
                  tier: tier?.title ?? t('support.dependents.noTier'),
                }),
              )
              .join(' · ')}
          </span>
        )}
        <ul className={classNames.examples}>
          {shown.map(example => (
            <li key={example.ref}>
              <EntityName entity={example} />
              {example.tier && <TierBadge title={example.tier.title} />}
              <span className={classNames.detail}>
                {t(
                  example.direct
                    ? 'support.dependents.direct'
                    : 'support.dependents.indirect',
                )}
              </span>
            </li>
          ))}
        </ul>
        {total > shown.length && (
          <span className={classNames.detail}>
            {t('support.dependents.more', { count: total - shown.length })}
          </span>
        )}
      </div>
    </Section>
  );
}
