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

import type {
  EscalationPicture,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { BrokenStep } from './BrokenStep';
import { numberSteps } from './stepToCall';
import classNames from './NobodyToCall.module.css';

/** What is left to do where every step is broken. */
export function NobodyToCall(props: {
  steps: EscalationPicture['steps'];
  owner: NamedEntity | undefined;
}) {
  const { steps, owner } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      <span>{t('escalation.nobody.what')}</span>
      <ul className={classNames.steps}>
        {numberSteps(steps).map(step => (
          <li key={step.number}>
            <BrokenStep {...step} />
            {step.step.contingency && (
              <span>
                {t('escalation.call.contingency', {
                  contingency: step.step.contingency,
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {owner && (
        <span>
          {t('escalation.nobody.owner', {
            owner: <EntityName entity={owner} />,
          })}
        </span>
      )}
    </>
  );
}
