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
import type { EntityStewardship } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { CallNow } from './CallNow';
import { CoverageSection } from './CoverageSection';
import { EmptyLadder } from './EmptyLadder';
import { LadderSection } from './LadderSection';
import { NeighbourSection } from './NeighbourSection';
import { VerdictSection } from './VerdictSection';
import classNames from './EscalationView.module.css';

/** Everything that is known about calling for help, the most urgent first. */
export function EscalationView(props: {
  entity: Entity;
  stewardship: EntityStewardship;
}) {
  const { entity, stewardship } = props;
  const { test, steps, neighbours, parts } = stewardship.escalation;
  const owner = stewardship.support.owner?.value;
  const { t } = useTexts(stewardshipTranslationRef);
  const isEmpty = steps.length === 0;

  return (
    <div className={classNames.escalation}>
      {isEmpty && <EmptyLadder entity={entity} ownerRef={owner?.ref} />}
      {!isEmpty && (
        <>
          <CallNow steps={steps} owner={owner} />
          <VerdictSection test={test} />
          <LadderSection steps={steps} />
        </>
      )}
      <div className={classNames.sections}>
        {!isEmpty && test && <CoverageSection test={test} />}
        <NeighbourSection
          title={t('escalation.neighbours.title')}
          summary={t('escalation.neighbours.summary')}
          ladders={neighbours}
        />
        <NeighbourSection
          title={t('escalation.neighbours.parts')}
          ladders={parts}
        />
      </div>
    </div>
  );
}
