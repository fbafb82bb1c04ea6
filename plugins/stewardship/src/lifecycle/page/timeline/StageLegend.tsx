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

import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { StageBar } from './StageBar';
import type { Stage } from './stagesOf';
import classNames from './StageLegend.module.css';

const STAGES: readonly Stage[] = [
  'active',
  'security',
  'extended',
  'unsupported',
  'ended',
  'unknown',
];

/** What the patterns of the bars mean. */
export function StageLegend(props: { patternId: string }) {
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <ul
      className={classNames.legend}
      aria-label={t('lifecycle.page.timeline.legend')}
    >
      {STAGES.map(stage => (
        <li key={stage}>
          <svg width={28} height={20} aria-hidden focusable="false">
            <StageBar
              stage={stage}
              patternId={props.patternId}
              x="1"
              width="26"
            />
          </svg>
          {t(`lifecycle.page.timeline.stages.${stage}`)}
        </li>
      ))}
    </ul>
  );
}
