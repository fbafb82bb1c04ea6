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

import type { PeopleSummary } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section, StateMark } from '../widgets';
import classNames from './PeopleSection.module.css';

/** How many people stand behind the entity, against how many there should be. */
export function PeopleSection(props: { people: PeopleSummary }) {
  const { minimum, minimumSource, groups } = props.people;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Section title={t('support.people.title')}>
      <div className={classNames.people}>
        {props.people.complete ? (
          <JudgedCount people={props.people} />
        ) : (
          <UnjudgedCount people={props.people} />
        )}
        <span className={classNames.detail}>
          {t(
            minimumSource === 'supportTier'
              ? 'support.people.fromTier'
              : 'support.people.fromConfiguration',
            { minimum },
          )}
        </span>
        {groups.length > 0 && (
          <span className={classNames.detail}>
            {t('support.people.groups')}{' '}
            {groups.map((group, index) => (
              <span key={group.ref}>
                {index > 0 && ', '}
                <EntityName entity={group} />
              </span>
            ))}
          </span>
        )}
      </div>
    </Section>
  );
}

function JudgedCount(props: { people: PeopleSummary }) {
  const { count, minimum } = props.people;
  const { t } = useTexts(stewardshipTranslationRef);
  const enough = count >= minimum;
  return (
    <span className={classNames.row}>
      <strong>{t('support.people.count', { people: count, minimum })}</strong>
      <StateMark state={enough ? 'good' : 'bad'}>
        {t(enough ? 'support.people.enough' : 'support.people.tooFew')}
      </StateMark>
    </span>
  );
}

/** There may be more people than the reader sees: a count of them neither passes nor fails. */
function UnjudgedCount(props: { people: PeopleSummary }) {
  const { count, minimum, groups } = props.people;
  const { t } = useTexts(stewardshipTranslationRef);
  const lost = groups.filter(({ known }) => !known);
  return (
    <>
      <span className={classNames.row}>
        {(count > 0 || lost.length === 0) && (
          <strong>
            {t('support.people.countVisible', { people: count, minimum })}
          </strong>
        )}
        <StateMark state="unknown">{t('support.people.unknown')}</StateMark>
      </span>
      <span>
        {lost.length > 0
          ? t('support.people.notFound', {
              count: lost.length,
              groups: lost.map(entityDisplayName).join(', '),
            })
          : t('support.people.hidden')}
      </span>
    </>
  );
}
