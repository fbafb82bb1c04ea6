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

import type {
  LifecyclePicture,
  LifecycleSourceState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import classNames from './SourcesSection.module.css';

/** Where dates and components come from, and how old they are; what is stale or failed says so. */
export function SourcesSection(props: { picture: LifecyclePicture }) {
  const { sources, boms } = props.picture;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Section title={t('lifecycle.sources.title')}>
      <ul className={classNames.list}>
        {sources.length === 0 && <li>{t('lifecycle.sources.none')}</li>}
        {sources.map(source => (
          <li key={source.id}>
            <SourceWords source={source} />
          </li>
        ))}
        {boms.map(({ components, recognized, fetchedAt }, index) => (
          <li key={index}>
            {fetchedAt
              ? t('lifecycle.sources.bom', {
                  count: components,
                  recognized,
                  age: <Age at={fetchedAt} />,
                })
              : t('lifecycle.sources.bomNever')}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SourceWords(props: { source: LifecycleSourceState }) {
  const { title, fetchedAt, stale, problem } = props.source;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      {fetchedAt
        ? t(`lifecycle.sources.${stale ? 'stale' : 'dates'}`, {
            title,
            age: <Age at={fetchedAt} />,
          })
        : t('lifecycle.sources.never', { title })}
      {problem && (
        <>
          {'. '}
          <strong>
            {t('lifecycle.sources.problem', { replace: { problem } })}
          </strong>
        </>
      )}
    </>
  );
}
