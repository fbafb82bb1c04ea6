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

import { Alert } from '@backstage/ui';
import type {
  NamedEntity,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import type { SaveOutcome } from './useDecisions';

const NAMES_SHOWN = 3;

/** Why one may not decide, or why it could not be saved. */
export function DecisionNotice(props: {
  items: TechnologyDecisions['items'];
  /** Who may decide, where that is known. */
  owner: NamedEntity | undefined;
  outcome: SaveOutcome | undefined;
}) {
  const { items, owner, outcome } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const isNotPermitted = items.some(({ may }) => may === 'notPermitted');
  const foreign = items.filter(({ may }) => may === 'notOwner');

  function namesOf(): string {
    const names = foreign
      .slice(0, NAMES_SHOWN)
      .map(({ entity }) => entityDisplayName(entity))
      .join(', ');
    return foreign.length > NAMES_SHOWN
      ? t('lifecycle.decision.may.moreNames', {
          names,
          amount: foreign.length - NAMES_SHOWN,
        })
      : names;
  }

  return (
    <>
      {isNotPermitted && (
        <Alert
          status="info"
          icon
          title={t('lifecycle.decision.may.notPermitted')}
        />
      )}
      {!isNotPermitted && foreign.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('lifecycle.decision.may.notOwner', { names: namesOf() })}
          description={
            owner?.known &&
            t('lifecycle.decision.may.owner', {
              owner: <EntityName entity={owner} />,
            })
          }
        />
      )}
      {outcome?.status === 'conflict' && (
        <Alert
          status="warning"
          icon
          role="alert"
          title={t('lifecycle.decision.conflict')}
        />
      )}
      {(outcome?.status === 'refused' || outcome?.status === 'failed') && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t(`lifecycle.decision.${outcome.status}`, {
            replace: { message: outcome.message },
          })}
        />
      )}
    </>
  );
}
