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

import { VisuallyHidden } from '@backstage/ui';
import type { EscalationPicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  EntityName,
  ReasonList,
  SourceBadge,
  VerdictMark,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { commonSource, Section } from '../widgets';
import { StepFacts } from './StepFacts';
import { stepToCall } from './stepToCall';
import { VendorFacts } from './VendorFacts';
import classNames from './LadderSection.module.css';

type Step = EscalationPicture['steps'][number];

/** Everybody who is called, in order, with all that calling takes. */
export function LadderSection(props: { steps: Step[] }) {
  const { steps } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const source = commonSource(steps);
  const first = stepToCall(steps)?.first.number;
  return (
    <Section title={t('escalation.steps.title')} source={source}>
      <ol className={classNames.ladder}>
        {steps.map((step, index) => (
          <LadderItem
            key={index}
            number={index + 1}
            step={step}
            isFirst={index + 1 === first}
            withSource={!source}
          />
        ))}
      </ol>
    </Section>
  );
}

function LadderItem(props: {
  number: number;
  step: Step;
  isFirst: boolean;
  withSource: boolean;
}) {
  const { number, isFirst, withSource } = props;
  const { value: step, source } = props.step;
  const { t } = useTexts(stewardshipTranslationRef);
  const { who, backupWho, verdict, reasons, channels, vendor } = step;
  const entities = backupWho ? [who, backupWho] : [who];
  return (
    <li className={classNames.step} data-verdict={verdict}>
      <span className={classNames.number} data-first={isFirst || undefined}>
        {number}
      </span>
      <div className={classNames.body}>
        <div className={classNames.row}>
          <strong>
            <EntityName entity={who} />
          </strong>
          {isFirst && (
            <VisuallyHidden>{t('escalation.steps.callFirst')}</VisuallyHidden>
          )}
          <VerdictMark verdict={verdict} />
          {withSource && <SourceBadge source={source} withoutLink />}
        </div>
        {channels.length > 0 && (
          <span className={classNames.row}>
            {channels.map((channel, index) => (
              <ChannelLink
                key={index}
                channel={channel}
                who={entityDisplayName(who)}
              />
            ))}
          </span>
        )}
        <StepFacts step={step} />
        {vendor && <VendorFacts vendor={vendor} who={who} />}
        {reasons.length > 0 && (
          <ReasonList reasons={reasons} entities={entities} />
        )}
      </div>
    </li>
  );
}
