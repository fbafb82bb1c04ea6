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
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useLocale, useNow } from '../time';
import { stewardshipReactTranslationRef } from '../translation';

/**
 * How long ago something was, with the exact moment in the reader's time zone when one points at it.
 *
 * @public
 */
export function Age(props: { at: string; className?: string }) {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const now = useNow();
  const locale = useLocale();
  const at = DateTime.fromISO(props.at, { locale });
  if (!at.isValid) {
    return <span className={props.className}>{props.at}</span>;
  }
  return (
    <time
      className={props.className}
      dateTime={props.at}
      title={at.toLocaleString(DateTime.DATETIME_FULL)}
    >
      {now.diff(at).as('minutes') < 1
        ? t('age.justNow')
        : at.toRelative({ base: now, locale })}
    </time>
  );
}
