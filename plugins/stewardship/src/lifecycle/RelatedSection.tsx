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

import { Fragment } from 'react';
import type { LifecyclePicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  OutsideLink,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import classNames from './RelatedSection.module.css';

/** What replaces the entity, and what else does the same. */
export function RelatedSection(props: { picture: LifecyclePicture }) {
  const { successor, realizes } = props.picture;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Section title={t('lifecycle.related.title')}>
      <div className={classNames.related}>
        {successor && (
          <p>
            {t('lifecycle.related.successor', {
              successor: <EntityName entity={successor.who} tab="ownership" />,
            })}{' '}
            {successor.guide && (
              <OutsideLink href={successor.guide}>
                {t('lifecycle.related.guide')}
              </OutsideLink>
            )}
          </p>
        )}
        {realizes.map(({ capability, alternatives }) => (
          <p key={capability}>
            {t('lifecycle.related.realizes', { replace: { capability } })}{' '}
            {alternatives.length === 0
              ? t('lifecycle.related.noAlternatives')
              : t('lifecycle.related.alternatives')}
            {alternatives.map((entity, index) => (
              <Fragment key={entity.ref}>
                {index > 0 && ', '}
                <EntityName entity={entity} tab="ownership" />
              </Fragment>
            ))}
          </p>
        ))}
      </div>
    </Section>
  );
}
