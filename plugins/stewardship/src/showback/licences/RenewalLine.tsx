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

import type { LicenceInPicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../useTexts';
import { StateMark } from '../../widgets';
import { stewardshipShowbackTranslationRef } from '../translation';
import classNames from './RenewalLine.module.css';

const MARKS = { open: 'idle', due: 'bad', missed: 'wrong' } as const;

/** When a licence renews, and by when notice has to be given. */
export function RenewalLine(props: { licence: LicenceInPicture }) {
  const { renewsOn, renewsInDays, notice, noticeBy } = props.licence;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { date } = useTimeWords();
  const locale = useLocale();
  if (renewsOn === undefined) {
    return (
      <span className={classNames.missing}>
        {t('showback.licences.noRenewal')}
      </span>
    );
  }
  const days = renewsInDays ?? 0;
  const distance = new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
  }).format(days, 'day');
  return (
    <span className={classNames.line}>
      <span>
        {t(
          days < 0 ? 'showback.licences.renewed' : 'showback.licences.renews',
          {
            replace: { date: date(renewsOn), distance },
          },
        )}
      </span>
      {notice !== 'unknown' && noticeBy !== undefined && (
        <StateMark state={MARKS[notice]}>
          {t(`showback.licences.notice.${notice}`, { date: date(noticeBy) })}
        </StateMark>
      )}
    </span>
  );
}
