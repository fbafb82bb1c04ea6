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

import { Button } from '@backstage/ui';
import type {
  AffectedPage,
  AffectedService,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { Section } from '../../../widgets';
import { useCycleWords } from '../useCycleWords';
import { AffectedRow } from './AffectedRow';
import { obstacleTo, type Chosen } from './useChosen';
import classNames from './AffectedList.module.css';

/** One page of the services that are affected: first those whose owners must act, then those that rely on them. */
export function AffectedList(props: {
  page: AffectedPage;
  loading: boolean;
  /** Whose services alone are listed. */
  owner: NamedEntity | undefined;
  tierTitle: (tierId: string) => string;
  chosen: Chosen | undefined;
  onToggle: (service: AffectedService) => void;
  onEveryone: () => void;
  canGoBack: boolean;
  onPage: (cursor: string | undefined) => void;
}) {
  const { page, loading, owner, tierTitle, chosen, onToggle, onPage } = props;
  const { items, totalItems, pageInfo } = page;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf } = useCycleWords();
  const technology = nameOf(page.cycle);
  const groups = [
    {
      title: t('lifecycle.page.panel.directTitle'),
      services: items.filter(({ direct }) => direct),
    },
    {
      title: t('lifecycle.page.panel.indirectTitle'),
      services: items.filter(({ direct }) => !direct),
    },
  ];

  return (
    <Section
      title={t('lifecycle.page.panel.services')}
      headingLevel={3}
      summary={t('lifecycle.page.panel.range', {
        shown: items.length,
        total: totalItems,
      })}
    >
      {owner && (
        <p className={classNames.only}>
          {t('lifecycle.page.panel.only', { owner: entityDisplayName(owner) })}{' '}
          <Button size="small" variant="tertiary" onPress={props.onEveryone}>
            {t('lifecycle.page.panel.everyone')}
          </Button>
        </p>
      )}
      <div aria-busy={loading} className={classNames.groups}>
        {groups.map(
          ({ title, services }) =>
            services.length > 0 && (
              <div key={title}>
                <h4 className={classNames.title}>{title}</h4>
                <ul className={classNames.list} aria-label={title}>
                  {services.map(service => (
                    <AffectedRow
                      key={service.entity.ref}
                      service={service}
                      technology={technology}
                      tierTitle={tierTitle}
                      isChosen={chosen?.refs.has(service.entity.ref) ?? false}
                      obstacle={obstacleTo(chosen, service)}
                      isBusy={loading}
                      onToggle={onToggle}
                    />
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
      {(props.canGoBack || pageInfo.nextCursor !== undefined) && (
        <div className={classNames.pages}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={loading || !props.canGoBack}
            onPress={() => onPage(pageInfo.prevCursor)}
          >
            {t('lifecycle.page.panel.previous')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={loading || pageInfo.nextCursor === undefined}
            onPress={() => onPage(pageInfo.nextCursor)}
          >
            {t('lifecycle.page.panel.next')}
          </Button>
        </div>
      )}
    </Section>
  );
}
