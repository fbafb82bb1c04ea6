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

import { RiTimeFill } from '@remixicon/react';
import {
  formatDuration,
  type RunbookFreshness,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import classNames from './FreshnessMark.module.css';

const MARKS = {
  fresh: 'good',
  due: 'bad',
  overdue: 'wrong',
  neverReviewed: 'unknown',
} as const satisfies Record<RunbookFreshness['state'], string>;

/** Whether a runbook was looked at lately, in words, with a symbol and a color that repeat it. */
export function FreshnessMark(props: { freshness: RunbookFreshness }) {
  const { freshness } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const time = useTimeWords();
  const when =
    freshness.state === 'neverReviewed'
      ? t('runbooks.freshness.neverReviewedWhen', {
          every: formatDuration(freshness.every, locale),
        })
      : t(`runbooks.freshness.${freshness.state}When`, {
          reviewed: time.date(freshness.reviewedOn),
          due: time.date(freshness.dueOn),
        });
  return (
    <span className={classNames.freshness}>
      <StateMark
        state={MARKS[freshness.state]}
        icon={freshness.state === 'due' ? RiTimeFill : undefined}
      >
        {t(`runbooks.freshness.${freshness.state}`)}
      </StateMark>{' '}
      <span className={classNames.when}>{when}</span>
    </span>
  );
}
