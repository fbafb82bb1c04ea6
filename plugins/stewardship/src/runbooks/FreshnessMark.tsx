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

import {
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
  RiTimeFill,
} from '@remixicon/react';
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
import classNames from './FreshnessMark.module.css';

const ICONS = {
  fresh: RiCheckboxCircleFill,
  due: RiTimeFill,
  overdue: RiErrorWarningFill,
  neverReviewed: RiQuestionFill,
} satisfies Record<RunbookFreshness['state'], unknown>;

/** Whether a runbook was looked at lately, in words, with a symbol and a color that repeat it. */
export function FreshnessMark(props: { freshness: RunbookFreshness }) {
  const { freshness } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const time = useTimeWords();
  const Icon = ICONS[freshness.state];
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
      <span className={classNames.mark} data-state={freshness.state}>
        <Icon aria-hidden />
        {t(`runbooks.freshness.${freshness.state}`)}
      </span>{' '}
      <span className={classNames.when}>{when}</span>
    </span>
  );
}
