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
import type { SupportLineInPicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './AllowedActionList.module.css';

type Action = NonNullable<SupportLineInPicture['allowedActions']>[number];

/** What a line may do without asking, and who agreed to that. */
export function AllowedActionList(props: { actions: Action[] }) {
  const { t } = useTexts(stewardshipTranslationRef);
  if (props.actions.length === 0) {
    return <span>{t('support.lines.mayDoNothing')}</span>;
  }
  return (
    <>
      <span className={classNames.heading}>{t('support.lines.mayDo')}</span>
      <ul className={classNames.actions}>
        {props.actions.map((action, index) => (
          <li key={index}>
            {action.title}
            {action.runbook && (
              <>
                {' · '}
                {t('support.lines.runbook', { runbook: action.runbook })}
              </>
            )}
            <Agreement action={action} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Agreement(props: { action: Action }) {
  const { agreedByWho, agreedOn } = props.action;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  if (!agreedByWho && !agreedOn) {
    return null;
  }
  const by = agreedByWho && <EntityName entity={agreedByWho} />;
  const date = agreedOn && DateTime.fromISO(agreedOn, { locale });
  const on =
    date && date.isValid ? date.toLocaleString(DateTime.DATE_MED) : agreedOn;
  return (
    <span className={classNames.agreement}>
      {by && on && t('support.lines.agreed', { by, on })}
      {by && !on && t('support.lines.agreedBy', { by })}
      {!by && on && t('support.lines.agreedOn', { on })}
    </span>
  );
}
