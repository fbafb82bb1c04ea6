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

import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { MeterBar } from '../widgets';
import classNames from './CompletenessCell.module.css';

/** How much of a record is filled. */
export function CompletenessCell(props: {
  completeness: EntitySummary['completeness'];
}) {
  const { filled, total } = props.completeness;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <span className={classNames.completeness}>
      {t('directory.cells.completeness', { filled, total })}
      <MeterBar filled={filled} total={total} />
    </span>
  );
}
