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
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import classNames from './cells.module.css';

const SHOWN = 3;

/** Who owns most of what runs on it. */
export function OwnersCell(props: { services: TechnologyUse['services'] }) {
  const { byOwner, owners } = props.services;
  const { t } = useTexts(stewardshipTranslationRef);
  const shown = byOwner.slice(0, SHOWN);
  // Those without an owner are no owner.
  const more = owners - shown.filter(({ owner }) => owner).length;
  return (
    <ul className={classNames.owners}>
      {shown.map(({ owner, total }) => (
        <li key={owner?.ref ?? ''}>
          {owner ? (
            <EntityName entity={owner} />
          ) : (
            <span className={classNames.muted}>
              {t('lifecycle.page.cells.noOwner')}
            </span>
          )}{' '}
          {t('lifecycle.page.cells.ownerTotal', { total })}
        </li>
      ))}
      {more > 0 && (
        <li className={classNames.muted}>
          {t('lifecycle.page.cells.moreOwners', { count: more })}
        </li>
      )}
    </ul>
  );
}
