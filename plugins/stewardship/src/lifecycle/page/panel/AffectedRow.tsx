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

import { memo, useId } from 'react';
import { Checkbox } from '@backstage/ui';
import type { AffectedService } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { StateMark, TierBadge } from '../../../widgets';
import { useDecisionWords } from '../../decision/useDecisionWords';
import { useCycleWords } from '../useCycleWords';
import type { Obstacle } from './useChosen';
import classNames from './AffectedRow.module.css';

function Row(props: {
  service: AffectedService;
  technology: string;
  tierTitle: (tierId: string) => string;
  isChosen: boolean;
  /** Why it cannot be chosen beside those that are. */
  obstacle: Obstacle | undefined;
  /** While another page of the list is on its way. */
  isBusy: boolean;
  onToggle: (service: AffectedService) => void;
}) {
  const { service, technology, tierTitle, isChosen, obstacle, onToggle } =
    props;
  const { entity, owner, tierId, direct, path, version, decision } = service;
  const { t } = useTexts(stewardshipTranslationRef);
  const { endOf } = useCycleWords();
  const obstacleId = useId();
  const { decisionWords } = useDecisionWords();

  return (
    <li className={classNames.row} data-disabled={direct && !!obstacle}>
      {direct ? (
        <Checkbox
          className={classNames.choose}
          aria-label={t('lifecycle.page.panel.choose', {
            service: entityDisplayName(entity),
          })}
          isSelected={isChosen}
          isDisabled={props.isBusy || obstacle !== undefined}
          aria-describedby={obstacle && obstacleId}
          onChange={() => onToggle(service)}
        />
      ) : (
        <span />
      )}
      <div className={classNames.facts}>
        <div className={classNames.line}>
          <strong>
            <EntityName entity={entity} tab="ownership" />
          </strong>
          {!direct && (
            <span>
              {path.map(step => (
                <span key={step.ref}>
                  {' → '}
                  <EntityName entity={step} />
                </span>
              ))}
              {` → ${technology}`}
            </span>
          )}
          {tierId ? (
            <TierBadge title={tierTitle(tierId)} />
          ) : (
            <span className={classNames.muted}>
              {t('lifecycle.page.panel.noTier')}
            </span>
          )}
        </div>
        <div className={classNames.line}>
          {owner ? (
            <EntityName entity={owner} />
          ) : (
            <span className={classNames.muted}>
              {t('lifecycle.page.panel.noOwner')}
            </span>
          )}
          {(direct || version) && (
            <span className={classNames.muted}>
              {version
                ? t('lifecycle.page.panel.version', { version })
                : t('lifecycle.page.panel.noVersion')}
            </span>
          )}
          {direct && obstacle && (
            <span id={obstacleId} className={classNames.obstacle}>
              {t(`lifecycle.page.panel.obstacles.${obstacle}`)}
            </span>
          )}
        </div>
        {(direct || decision) && (
          <div className={classNames.line}>
            {decision ? (
              decisionWords(decision)
            ) : (
              <StateMark state="unknown">
                {t('lifecycle.page.panel.undecidedService')}
              </StateMark>
            )}
            {decision?.overdue && (
              <StateMark state="bad">
                {t('lifecycle.page.panel.overdueService')}
              </StateMark>
            )}
            {decision?.extendedUntil && (
              <span>
                {t('lifecycle.page.panel.extended', {
                  words: endOf({ kind: 'date', on: decision.extendedUntil }),
                })}
              </span>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** A service that is affected, how it is, whose it is, and what was decided for it. */
export const AffectedRow = memo(Row);
