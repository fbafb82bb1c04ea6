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

import type { Completeness } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { MeterBar } from '../widgets';
import classNames from './CompletenessMeter.module.css';

/** "7 of 10 fields", with a bar. */
export function CompletenessMeter(props: {
  completeness: Pick<Completeness, 'filled' | 'total'>;
}) {
  const { filled, total } = props.completeness;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <span className={classNames.meter}>
      <MeterBar filled={filled} total={total} />
      {t('support.completeness.value', { filled, total })}
    </span>
  );
}
