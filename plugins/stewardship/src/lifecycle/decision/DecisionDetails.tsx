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

import type { StoredTechnologyDecision } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { DecisionExplanation } from './DecisionExplanation';
import { DecisionMark } from './DecisionMark';
import classNames from './DecisionDetails.module.css';

/** What was decided, with the reason and all else that was said a click away. */
export function DecisionDetails(props: { decision: StoredTechnologyDecision }) {
  const { decision } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.decision}>
      <DecisionMark decision={decision} />
      <details className={classNames.details}>
        <summary>{t('lifecycle.decision.details')}</summary>
        <DecisionExplanation decision={decision} />
      </details>
    </div>
  );
}
