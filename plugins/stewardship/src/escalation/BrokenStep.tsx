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
  ChannelLink,
  EntityName,
  entityDisplayName,
  useReasonSentences,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import type { NumberedStep } from './stepToCall';
import classNames from './BrokenStep.module.css';

/** A step that is of no use now: why, and who could stand in for it. */
export function BrokenStep(props: NumberedStep & { isPassedOver?: boolean }) {
  const { number, step, isPassedOver } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const sentences = useReasonSentences({ entities: [step.who] });
  const reason =
    step.reasons.find(({ verdict }) => verdict === 'broken') ?? step.reasons[0];
  const who = entityDisplayName(step.who);
  const isAway = step.verdict !== 'broken' && step.presence === 'away';
  function explain(): string {
    if (isAway) {
      return t('escalation.call.away');
    }
    return reason ? sentences(reason).message : t('escalation.call.noReason');
  }
  return (
    <div className={classNames.step}>
      <span>
        {t(
          isPassedOver
            ? 'escalation.call.passedOver'
            : 'escalation.call.brokenStep',
          { step: number, who, why: explain() },
        )}
      </span>
      {/* Of a step that is passed over, the others are in the ladder. */}
      {!isPassedOver &&
        step.channels.map((channel, index) => (
          <ChannelLink key={index} channel={channel} who={who} />
        ))}
      {!isAway && step.backupWho?.known && step.backup !== step.ref && (
        <>
          <span>
            {t('escalation.call.standIn', {
              who: <EntityName entity={step.backupWho} />,
            })}
          </span>
          {step.backupChannels?.map((channel, index) => (
            <ChannelLink
              key={index}
              channel={channel}
              who={entityDisplayName(step.backupWho ?? step.who)}
            />
          ))}
        </>
      )}
    </div>
  );
}
