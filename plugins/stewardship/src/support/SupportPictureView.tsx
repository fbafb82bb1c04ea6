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

import type { Ref } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type { EntityStewardship } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  ProblemList,
  SourceBadge,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { CommitmentSection } from './CommitmentSection';
import { ContactSection } from './ContactSection';
import { DependentsSection } from './DependentsSection';
import { DutySection } from './DutySection';
import { EnvironmentSection } from './EnvironmentSection';
import { Headline } from './Headline';
import { PeopleSection } from './PeopleSection';
import { RecordSection } from './RecordSection';
import { SupportLineSection } from './SupportLineSection';
import { TierPromiseSection } from './TierPromiseSection';
import { UndeclaredHint } from './UndeclaredHint';
import classNames from './SupportPictureView.module.css';

/** Everything that is known about the support of an entity, the most urgent first. */
export function SupportPictureView(props: {
  entity: Entity;
  stewardship: EntityStewardship;
  problemsRef: Ref<HTMLElement>;
}) {
  const { entity, stewardship, problemsRef } = props;
  const { support, problems } = stewardship;
  const { t } = useTexts(stewardshipTranslationRef);

  return (
    <div className={classNames.picture}>
      {support.purpose && (
        <Text as="p" variant="body-large" className={classNames.purpose}>
          {support.purpose.value}{' '}
          <SourceBadge source={support.purpose.source} />
        </Text>
      )}
      <Headline support={support} kind={entity.kind} problems={problems} />
      <SupportLineSection lines={support.supportLines} />
      <div className={classNames.sections}>
        {support.tier && <TierPromiseSection tier={support.tier.value} />}
        <CommitmentSection commitments={support.commitments} />
        <ContactSection contacts={support.contacts} />
        <DutySection duties={support.duties} />
        <PeopleSection people={support.people} />
        <EnvironmentSection
          environments={support.environments}
          missing={support.missingEnvironments}
        />
        <DependentsSection dependents={support.dependents} />
        <RecordSection support={support} />
      </div>
      {stewardship.undeclared && (
        <UndeclaredHint entity={entity} support={support} />
      )}
      {problems.length > 0 && (
        <Section title={t('support.problemsTitle')} sectionRef={problemsRef}>
          <ProblemList problems={problems} entityRef={stewardship.entity.ref} />
        </Section>
      )}
      <Text as="p" variant="body-small" className={classNames.footer}>
        {t('support.changed', { age: <Age at={stewardship.changedAt} /> })}
      </Text>
    </div>
  );
}
