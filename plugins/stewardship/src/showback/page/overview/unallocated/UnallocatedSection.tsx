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

import { useId, type Ref } from 'react';
import { Text } from '@backstage/ui';
import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { UnallocatedItem } from './UnallocatedItem';
import classNames from './UnallocatedSection.module.css';

/** What belongs to no service, why, and what to do about it. */
export function UnallocatedSection(props: {
  overview: CostOverview;
  /** For those who want to lead the reader here. */
  sectionRef: Ref<HTMLElement>;
}) {
  const { unallocated, completeness } = props.overview;
  const { items, totalItems } = unallocated;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const headingId = useId();
  const sourceTitle = (id: string) =>
    completeness.sources.find(source => source.id === id)?.title ?? id;
  return (
    <section
      aria-labelledby={headingId}
      className={classNames.section}
      ref={props.sectionRef}
      tabIndex={-1}
    >
      <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
        {t('showback.page.overview.unallocated.title')}
      </Text>
      {items.length === 0 ? (
        <Text as="p">{t('showback.page.overview.unallocated.none')}</Text>
      ) : (
        <>
          <Text as="p">
            {t('showback.page.overview.unallocated.intro')}{' '}
            {totalItems > items.length &&
              t('showback.page.overview.unallocated.shown', {
                shown: items.length,
                count: totalItems,
              })}
          </Text>
          <ul className={classNames.list}>
            {items.map((item, index) => (
              <UnallocatedItem
                key={index}
                item={item}
                sourceTitle={sourceTitle(item.source)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
