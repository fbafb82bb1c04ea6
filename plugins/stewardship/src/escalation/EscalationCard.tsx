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

import { useEntity } from '@backstage/plugin-catalog-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { PictureCard, RefreshStatus, type ReadyState } from '../widgets';
import { EscalationSkeleton } from './EscalationSkeleton';
import { EscalationView } from './EscalationView';
import { useRefreshAtHandover } from './useRefreshAtHandover';
import classNames from './EscalationCard.module.css';

/**
 * Whom to call now for the entity of the page, whether that would work, and who comes next.
 *
 * @public
 */
export function EscalationCard() {
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <PictureCard
      title={t('escalation.title')}
      errorTitle={t('escalation.errorTitle')}
      skeleton={<EscalationSkeleton />}
      headerActions={state => (
        <div className={classNames.status}>
          <RefreshStatus state={state} />
        </div>
      )}
    >
      {state => <ReadyEscalation state={state} />}
    </PictureCard>
  );
}

function ReadyEscalation(props: { state: ReadyState }) {
  const { entity } = useEntity();
  useRefreshAtHandover(props.state);
  return <EscalationView entity={entity} stewardship={props.state.value} />;
}
