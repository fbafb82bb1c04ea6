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
import { useApi } from '@backstage/frontend-plugin-api';
import { SearchField, Text } from '@backstage/ui';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useAnswer } from '../../../widgets/useAnswer';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import { findFacts } from './findFacts';
import classNames from './FactCatalogPanel.module.css';

/** The facts that rules may use, by source, with what they mean. */
export function FactCatalogList() {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { value, error, reload } = useAnswer('', () => api.getFactCatalog());
  const [text, setText] = useState('');
  const sources = value && findFacts(value.items, text);
  return (
    <div className={classNames.list}>
      {error && (
        <Failure
          title={t('scorecards.page.dryRun.facts.error')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <Loading
          label={t('scorecards.page.dryRun.facts.loading')}
          height={120}
        />
      )}
      {value?.items.length === 0 && (
        <Text as="p">{t('scorecards.page.dryRun.facts.empty')}</Text>
      )}
      {value && value.items.length > 0 && (
        <SearchField
          size="small"
          label={t('scorecards.page.dryRun.facts.search')}
          value={text}
          onChange={setText}
        />
      )}
      {sources && sources.length > 0 && (
        <div
          role="region"
          aria-label={t('scorecards.page.dryRun.facts.title')}
          className={classNames.sources}
          // It scrolls, which must work with the keyboard too.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {sources.map(({ id, title, facts }) => (
            <section key={id} aria-label={title}>
              <Text as="h4" variant="body-medium" weight="bold">
                {title}
              </Text>
              {facts ? (
                <ul className={classNames.facts}>
                  {facts.map(({ name, type, description }) => (
                    <li key={name}>
                      <code>{`${id}.${name}`}</code>{' '}
                      <span className={classNames.muted}>
                        {t(`scorecards.page.dryRun.facts.types.${type}`)}
                      </span>{' '}
                      {description}
                    </li>
                  ))}
                </ul>
              ) : (
                <p className={classNames.muted}>
                  {t('scorecards.page.dryRun.facts.anyName', { source: id })}
                </p>
              )}
            </section>
          ))}
        </div>
      )}
      {value && value.items.length > 0 && sources?.length === 0 && (
        <Text as="p">{t('scorecards.page.dryRun.facts.none')}</Text>
      )}
    </div>
  );
}
