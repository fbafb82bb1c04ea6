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
import {
  Age,
  EntityName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import classNames from './DecisionBy.module.css';

/** Who decided, and when. */
export function DecisionBy(props: { decision: StoredTechnologyDecision }) {
  const { decidedBy, decidedAt } = props.decision;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <span className={classNames.by}>
      {t('lifecycle.decision.by', {
        who: <EntityName entity={decidedBy} />,
        age: <Age at={decidedAt} />,
      })}
    </span>
  );
}
