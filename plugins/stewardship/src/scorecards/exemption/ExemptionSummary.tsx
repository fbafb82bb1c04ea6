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

import type {
  Exemption,
  ExemptionStatus,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { StateMark } from '../../widgets';
import { exemptionMessages } from './messages';
import classNames from './ExemptionSummary.module.css';

const MARKS = {
  requested: 'unknown',
  approved: 'good',
  denied: 'bad',
  revoked: 'bad',
  expired: 'unknown',
} as const satisfies Record<ExemptionStatus, string>;

/** How far an exemption has come: who asked for it and why, and who decided. */
export function ExemptionSummary(props: { exemption: Exemption }) {
  const { status, until, reason, requestedBy, requestedAt } = props.exemption;
  const { decidedBy, decidedAt, decisionRemark } = props.exemption;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  // A newer backend may know more than this frontend.
  const isKnown = Object.hasOwn(MARKS, status);
  const decision =
    status === 'approved' || status === 'denied' || status === 'revoked'
      ? status
      : 'other';
  return (
    <div className={classNames.exemption}>
      <span className={classNames.line}>
        <StateMark state={isKnown ? MARKS[status] : 'unknown'}>
          {Object.hasOwn(exemptionMessages.statuses, status)
            ? t(`scorecards.exemption.statuses.${status}`)
            : status}
        </StateMark>
        {t('scorecards.exemption.until', { date: date(until) })}
      </span>
      <p>{t('scorecards.exemption.reason', { replace: { reason } })}</p>
      <p className={classNames.muted}>
        {t('scorecards.exemption.requested', {
          who: <EntityName entity={requestedBy} />,
          age: <Age at={requestedAt} />,
        })}
      </p>
      {decidedBy && decidedAt && (
        <p className={classNames.muted}>
          {t(`scorecards.exemption.decided.${decision}`, {
            who: <EntityName entity={decidedBy} />,
            age: <Age at={decidedAt} />,
          })}
        </p>
      )}
      {decisionRemark && (
        <p>
          {t('scorecards.exemption.remarkSaid', {
            replace: { remark: decisionRemark },
          })}
        </p>
      )}
    </div>
  );
}
