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

import { useDeferredValue, useMemo, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { SearchField, Text } from '@backstage/ui';
import type { EntityStewardship } from '@backstage-stewardship/plugin-stewardship-common';
import { ProblemList } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { AlertsWithout } from './AlertsWithout';
import { EmptyRunbooks } from './EmptyRunbooks';
import { findRunbooks } from './findRunbooks';
import { groupRunbooks, readingOrder } from './groupRunbooks';
import { MissingModes } from './MissingModes';
import { RunbookCounts } from './RunbookCounts';
import { RunbookGroupSection } from './RunbookGroupSection';
import { RunbookPanel } from './RunbookPanel';
import { useOpenRunbook } from './useOpenRunbook';
import classNames from './RunbooksView.module.css';

/** Up to here one sees them all. */
const MAX_WITHOUT_SEARCH = 8;
const MAX_SEARCH_LENGTH = 200;

/** All runbooks of an entity, what is missing first. */
export function RunbooksView(props: {
  entity: Entity;
  stewardship: EntityStewardship;
  onReviewed: () => void;
}) {
  const { entity, stewardship, onReviewed } = props;
  const picture = stewardship.runbooks;
  const { items, failureModes } = picture;
  const { t } = useTexts(stewardshipTranslationRef);
  const { openId, open, close } = useOpenRunbook();
  const [text, setText] = useState('');
  // Typing stays quick where there are many.
  const wanted = useDeferredValue(text);
  const groups = useMemo(
    () =>
      groupRunbooks({
        items: findRunbooks({ items, failureModes, text: wanted }),
        failureModes,
      }),
    [items, failureModes, wanted],
  );
  const ordered = useMemo(() => readingOrder(groups), [groups]);
  const isEmpty = items.length === 0;

  return (
    <div className={classNames.runbooks}>
      {!picture.gathered && (
        <Text as="p" variant="body-medium">
          {t('runbooks.notGathered')}
        </Text>
      )}
      {picture.gathered && isEmpty && (
        <EmptyRunbooks entity={entity} picture={picture} />
      )}
      {!isEmpty && <RunbookCounts picture={picture} />}
      {picture.gathered && !isEmpty && (
        <MissingModes entity={entity} picture={picture} />
      )}
      {items.length > MAX_WITHOUT_SEARCH && (
        <SearchField
          className={classNames.search}
          size="small"
          aria-label={t('runbooks.search.label')}
          placeholder={t('runbooks.search.placeholder')}
          maxLength={MAX_SEARCH_LENGTH}
          value={text}
          onChange={setText}
        />
      )}
      {wanted.trim() && (
        <Text as="p" variant="body-small" role="status">
          {ordered.length === 0
            ? t('runbooks.search.nothing')
            : t('runbooks.search.found', { count: ordered.length })}
        </Text>
      )}
      {groups.map(group => (
        <RunbookGroupSection
          key={group.mode ?? ''}
          group={group}
          isKnown={failureModes.some(({ id }) => id === group.mode)}
          entityRef={stewardship.entity.ref}
          onOpen={open}
        />
      ))}
      {picture.total > items.length && (
        <Text as="p" variant="body-small">
          {t('runbooks.counts.notListed', {
            count: picture.total - items.length,
          })}
        </Text>
      )}
      <AlertsWithout alerts={picture.alertsWithout} />
      {picture.problems.length > 0 && (
        <Section title={t('runbooks.problems')}>
          <ProblemList
            problems={picture.problems}
            entityRef={stewardship.entity.ref}
          />
        </Section>
      )}
      {openId !== undefined && (
        <RunbookPanel
          id={openId}
          items={items}
          ordered={ordered}
          stewardship={stewardship}
          onOpen={open}
          onClose={close}
          onReviewed={onReviewed}
        />
      )}
    </div>
  );
}
