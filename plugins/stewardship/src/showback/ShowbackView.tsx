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

import type { Entity } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import type { EntityStewardship } from '@backstage-stewardship/plugin-stewardship-common';
import { ProblemList } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { CompletenessSection } from './CompletenessSection';
import { CostLinks } from './CostLinks';
import { EmptyShowback } from './EmptyShowback';
import { LicenceSection } from './licences/LicenceSection';
import { NotPermitted } from './NotPermitted';
import { ReadyShowback } from './ReadyShowback';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './ShowbackView.module.css';

/** The costs of an entity, or why there are none to show. */
export function ShowbackView(props: {
  entity: Entity;
  stewardship: EntityStewardship;
}) {
  const { entity, stewardship } = props;
  const { costs } = stewardship;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  switch (costs.status) {
    case 'notPermitted':
      return <NotPermitted />;
    case 'pending':
      return (
        <Alert
          status="info"
          icon
          title={t('showback.pending.title')}
          description={t('showback.pending.description')}
        />
      );
    case 'none':
      return (
        <div className={classNames.view}>
          {costs.problems && (
            <Section title={t('showback.problems')}>
              <ProblemList
                problems={costs.problems}
                entityRef={stewardship.entity.ref}
              />
            </Section>
          )}
          <EmptyShowback entity={entity} />
          {costs.licences.length > 0 && (
            <LicenceSection licences={costs.licences} />
          )}
          <CompletenessSection completeness={costs.completeness} />
          <CostLinks stewardship={stewardship} />
        </div>
      );
    case 'ready':
      return (
        <div className={classNames.view}>
          <ReadyShowback picture={costs} entityRef={stewardship.entity.ref} />
          <CostLinks stewardship={stewardship} month={costs.month} />
        </div>
      );
    default:
      return null;
  }
}
