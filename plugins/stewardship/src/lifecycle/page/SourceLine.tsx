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

import { RiAlertFill } from '@remixicon/react';
import type { LifecycleSourceState } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import classNames from './SourceLine.module.css';

/** A source of release cycles, how old what it said is, and what is wrong with it. */
export function SourceLine(props: { source: LifecycleSourceState }) {
  const { title, fetchedAt, stale, problem } = props.source;
  const { t } = useTexts(stewardshipTranslationRef);
  const isWrong = stale || problem !== undefined || fetchedAt === undefined;
  const age = fetchedAt && <Age at={fetchedAt} />;
  return (
    <span className={classNames.source} data-wrong={isWrong}>
      {isWrong && <RiAlertFill aria-hidden />}
      <span>
        {!age && t('lifecycle.page.summary.sourceNever', { title })}
        {age &&
          (stale
            ? t('lifecycle.page.summary.sourceStale', { title, age })
            : t('lifecycle.page.summary.source', { title, age }))}
        {problem !== undefined && ` – ${problem}`}
      </span>
    </span>
  );
}
