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

import { DateTime } from 'luxon';
import {
  formatDuration,
  type RunbookInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  useLocale,
  useNow,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { TemplateLink } from './TemplateLink';
import { useLineWords } from './useLineWords';
import classNames from './RunbookFacts.module.css';

/** So long a change is news. */
const RECENT_DAYS = 30;

/** Whose a runbook is, who may run it, how long that takes, and what leads to it. */
export function RunbookFacts(props: {
  runbook: RunbookInPicture['value'];
  isOwn: boolean;
}) {
  const { runbook, isOwn } = props;
  const { home, alerts, template, estimatedTime, changedAt } = runbook;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const now = useNow();
  const lines = useLineWords()(runbook);
  const isRecent =
    changedAt !== undefined &&
    now.diff(DateTime.fromISO(changedAt)).as('days') <= RECENT_DAYS;
  const facts = [
    !isOwn && (
      <>
        {t('runbooks.row.of', {
          home: <EntityName entity={home} tab="ownership" />,
        })}{' '}
        {runbook.ofTechnology && <em>({t('runbooks.row.theirs')})</em>}
      </>
    ),
    lines,
    estimatedTime &&
      t('runbooks.row.time', {
        duration: formatDuration(estimatedTime, locale),
      }),
    isRecent && t('runbooks.row.changed', { age: <Age at={changedAt} /> }),
    alerts.length > 0 &&
      t('runbooks.row.alerts', {
        alerts: alerts.join(', '),
      }),
    template && <TemplateLink template={template} />,
  ].filter(Boolean);
  if (facts.length === 0) {
    return null;
  }
  return (
    <div className={classNames.facts}>
      {facts.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </div>
  );
}
