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

import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  AffectedPage,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { Section } from '../../../widgets';
import classNames from './AffectedTotals.module.css';

const SHOWN_OWNERS = 8;

/** How many are affected, by owner and by tier, and how much of it is decided. */
export function AffectedTotals(props: {
  totals: AffectedPage['totals'];
  tierTitle: (tierId: string) => string;
  onOwner: (owner: NamedEntity) => void;
}) {
  const { totals, tierTitle, onOwner } = props;
  const { direct, indirect, undecided, overdue, byOwner, byTier } = totals;
  const { t } = useTexts(stewardshipTranslationRef);
  const [isAll, setIsAll] = useState(false);
  const owners = isAll ? byOwner : byOwner.slice(0, SHOWN_OWNERS);
  // Nothing is said of what there is none of.
  const reach = [
    ...(direct > 0
      ? [t('lifecycle.page.panel.direct', { count: direct })]
      : []),
    ...(indirect > 0
      ? [
          t(
            direct > 0
              ? 'lifecycle.page.panel.indirect'
              : 'lifecycle.page.panel.indirectAlone',
            { count: indirect },
          ),
        ]
      : []),
  ];
  const standing = [
    ...(undecided > 0
      ? [t('lifecycle.page.panel.undecided', { count: undecided, direct })]
      : []),
    ...(overdue > 0
      ? [t('lifecycle.page.panel.overdue', { count: overdue, direct })]
      : []),
  ];
  const share = (part: { direct: number; indirect: number }) =>
    t('lifecycle.page.panel.share', {
      direct: part.direct,
      indirect: part.indirect,
    });

  return (
    <Section title={t('lifecycle.page.panel.totals')} headingLevel={3}>
      <p className={classNames.line}>
        {direct + indirect === 0
          ? t('lifecycle.page.panel.nobody')
          : `${reach.join(', ')}.`}
        {standing.length > 0 && ` ${standing.join('; ')}.`}
      </p>
      <div className={classNames.groups}>
        {owners.length > 0 && (
          <div>
            <h4 className={classNames.title}>
              {t('lifecycle.page.panel.byOwner')}
            </h4>
            <ul className={classNames.list}>
              {owners.map(({ owner, ...part }) => (
                <li key={owner?.ref ?? ''} className={classNames.owner}>
                  <span>
                    {owner ? (
                      <EntityName entity={owner} />
                    ) : (
                      t('lifecycle.page.panel.noOwner')
                    )}
                    {': '}
                    {share(part)}
                  </span>
                  {owner && byOwner.length > 1 && (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={t('lifecycle.page.panel.onlyOwner', {
                        owner: entityDisplayName(owner),
                      })}
                      onPress={() => onOwner(owner)}
                    >
                      {t('lifecycle.page.panel.onlyThese')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {!isAll && byOwner.length > SHOWN_OWNERS && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => setIsAll(true)}
              >
                {t('lifecycle.page.panel.moreOwners', {
                  total: byOwner.length,
                })}
              </Button>
            )}
          </div>
        )}
        {byTier.length > 0 && (
          <div>
            <h4 className={classNames.title}>
              {t('lifecycle.page.panel.byTier')}
            </h4>
            <ul className={classNames.list}>
              {byTier.map(({ tierId, ...part }) => (
                <li key={tierId}>
                  {tierId
                    ? tierTitle(tierId)
                    : t('lifecycle.page.panel.noTier')}
                  {': '}
                  {share(part)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}
