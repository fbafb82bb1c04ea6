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

import type { StepOnCall } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  OutsideLink,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import classNames from './OnCallSource.module.css';

/** How old the knowledge about who is on call is, and what is wrong with where it comes from. */
export function OnCallSource(props: { onCall: StepOnCall }) {
  const { onCall } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  switch (onCall.status) {
    case 'read':
      return <ReadSource onCall={onCall} />;
    case 'pending':
      return (
        <span>
          {t('escalation.source.pending', { provider: onCall.provider })}
        </span>
      );
    case 'wrong':
      return (
        <span>
          {t('escalation.source.wrong', { message: onCall.message })}{' '}
          {onCall.fix}
        </span>
      );
    case 'failed':
      return (
        <span>
          {t('escalation.source.failed', {
            message: onCall.message,
            provider: onCall.provider,
          })}
        </span>
      );
    default:
      return <span>{t('escalation.source.hidden')}</span>;
  }
}

function ReadSource(props: {
  onCall: Extract<StepOnCall, { status: 'read' }>;
}) {
  const { provider, title, url, fetchedAt, stale, failure, problems } =
    props.onCall;
  const { t } = useTexts(stewardshipTranslationRef);
  const name = title ?? provider;
  return (
    <div className={classNames.source}>
      <span className={classNames.row}>
        <span className={classNames.detail}>
          {t('escalation.source.asOf', {
            source: url ? <OutsideLink href={url}>{name}</OutsideLink> : name,
            age: <Age at={fetchedAt} />,
          })}
        </span>
        {stale && (
          <StateMark state="bad">{t('escalation.source.old')}</StateMark>
        )}
      </span>
      {stale && <span>{t('escalation.source.oldHint')}</span>}
      {failure && <span>{t('escalation.source.failure', { failure })}</span>}
      {problems.length > 0 && (
        <ul className={classNames.problems}>
          {problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
