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
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { CheckedLink } from '../../scorecards/CheckedLink';
import { useTexts } from '../../useTexts';
import { MeterBar, StateMark } from '../../widgets';
import { stewardshipShowbackTranslationRef } from '../translation';
import { RenewalLine } from './RenewalLine';
import classNames from './LicenceRow.module.css';

/** One licence: used of bought, how that is known, and when it renews. */
export function LicenceRow(props: { licence: LicenceInPicture }) {
  const { licence } = props;
  const { id, metric, entitled, used, measuredOn, evidence } = licence;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { date } = useTimeWords();
  return (
    <li className={classNames.row}>
      <span className={classNames.line}>
        <strong>{id}</strong>
        <span>{metric}</span>
        {used !== undefined && entitled !== undefined && (
          <MeterBar
            filled={Math.min(used, entitled)}
            total={entitled}
            isBad={licence.overUsed}
          />
        )}
        <UseWords licence={licence} />
        {licence.overUsed && used !== undefined && (
          <StateMark state="wrong">
            {t('showback.licences.overUsed', { count: used - (entitled ?? 0) })}
          </StateMark>
        )}
      </span>
      <RenewalLine licence={licence} />
      <span className={classNames.proof}>
        {used !== undefined && (
          <span>
            {measuredOn
              ? t('showback.licences.measured', { date: date(measuredOn) })
              : t('showback.licences.notMeasured')}
          </span>
        )}
        {evidence && (
          <CheckedLink href={evidence}>
            {t('showback.licences.evidence')}
          </CheckedLink>
        )}
      </span>
    </li>
  );
}

function UseWords(props: { licence: LicenceInPicture }) {
  const { entitled, used } = props.licence;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  let words: string = t('showback.licences.unknown');
  if (used !== undefined && entitled !== undefined) {
    words = t('showback.licences.used', { used, entitled });
  } else if (used !== undefined) {
    words = t('showback.licences.usedOnly', { used });
  } else if (entitled !== undefined) {
    words = t('showback.licences.entitledOnly', { entitled });
  }
  return <span>{words}</span>;
}
