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

import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { MeterBar, Section } from '../widgets';
import { useMoneyWords } from './money';
import type { ReadyPicture } from './readyPicture';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './CostRows.module.css';

/** Who bears which part of something that is shared. */
export function ConsumersSection(props: {
  consumers: NonNullable<ReadyPicture['consumers']>;
}) {
  const { items, total, by, partial } = props.consumers;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatAll, formatPercent } = useMoneyWords();
  const more = total - items.length;
  return (
    <Section
      title={t('showback.consumers.title')}
      summary={t(`showback.consumers.${by}`)}
    >
      {items.length === 0 && (
        <p className={classNames.remark}>
          {t(
            partial ? 'showback.consumers.noneSeen' : 'showback.consumers.none',
          )}
        </p>
      )}
      <ul className={classNames.rows}>
        {items.map(({ entity, money, share }) => (
          <li key={entity.ref} className={classNames.row}>
            <span className={classNames.name}>
              <EntityName entity={entity} tab="ownership" />
            </span>
            <MeterBar filled={Math.max(0, share)} total={1} />
            <span className={classNames.share}>{formatPercent(share)}</span>
            <span className={classNames.money}>{formatAll(money)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classNames.remark}>
          {t('showback.consumers.more', { count: more })}
        </p>
      )}
      {partial && (
        <p className={classNames.remark}>{t('showback.consumers.partial')}</p>
      )}
    </Section>
  );
}
