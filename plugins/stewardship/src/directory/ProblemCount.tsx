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

import { RiAlertFill, RiErrorWarningFill } from '@remixicon/react';
import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './ProblemCount.module.css';

/** How many problems a record has. */
export function ProblemCount(props: { problems: EntitySummary['problems'] }) {
  const { error, warning } = props.problems;
  const { t } = useTexts(stewardshipTranslationRef);
  if (error + warning === 0) {
    return <span className={classNames.none}>{t('directory.cells.none')}</span>;
  }
  return (
    <div className={classNames.counts}>
      {error > 0 && (
        <span className={classNames.error}>
          <RiErrorWarningFill aria-hidden />
          {t('directory.cells.errors', { count: error })}
        </span>
      )}
      {warning > 0 && (
        <span className={classNames.warning}>
          <RiAlertFill aria-hidden />
          {t('directory.cells.warnings', { count: warning })}
        </span>
      )}
    </div>
  );
}
