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
  formatDuration,
  type LadderStep,
  type OnCallName,
  type StepOnCall,
  type SupportHours,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  EntityName,
  entityDisplayName,
  useLocale,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { OpenState } from '../support/OpenState';
import { useHoursWords } from '../support/useHoursWords';
import { FactList, type Fact } from '../widgets';
import { OnCallNames } from './OnCallNames';
import { OnCallSource } from './OnCallSource';
import { ownChannels } from './ownChannels';
import { ShiftLine } from './ShiftLine';
import { hasName, useOnCallWords } from './useOnCallWords';
import classNames from './StepFacts.module.css';

/** Who is on call for a step, how long to wait for them, and what is left if nobody answers. */
export function StepFacts(props: { step: LadderStep }) {
  const { onCallNow, hours, vendor, respondWithin } = props.step;
  const { backupWho, backupChannels, contingency } = props.step;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const facts: Fact[] = [];
  if (onCallNow) {
    facts.push({
      name: t('escalation.steps.onCall'),
      value: <OnCallFact onCall={onCallNow} />,
    });
  }
  if (hours && !vendor) {
    facts.push({
      name: t('escalation.steps.hours'),
      value: <HoursFact hours={hours} />,
    });
  }
  if (respondWithin) {
    facts.push({
      name: t('escalation.steps.respondWithin'),
      value: formatDuration(respondWithin, locale),
    });
  }
  if (backupWho) {
    facts.push({
      name: t('escalation.steps.standIn'),
      value: (
        <span className={classNames.row}>
          <EntityName entity={backupWho} />
          {backupChannels?.map((channel, index) => (
            <ChannelLink
              key={index}
              channel={channel}
              who={entityDisplayName(backupWho)}
            />
          ))}
        </span>
      ),
    });
  }
  if (contingency) {
    facts.push({
      name: t('escalation.steps.contingency'),
      value: contingency,
    });
  }
  return facts.length > 0 ? <FactList facts={facts} missing="" /> : null;
}

function HoursFact(props: { hours: SupportHours }) {
  const words = useHoursWords()(props.hours);
  return (
    <span className={classNames.row}>
      <OpenState state={words.state} /> {words.declared}
    </span>
  );
}

function OnCallFact(props: { onCall: StepOnCall }) {
  const { onCall } = props;
  if (onCall.status !== 'read') {
    return <OnCallSource onCall={onCall} />;
  }
  return (
    <div className={classNames.onCall}>
      {onCall.now.filter(hasName).map((name, index) => (
        <PersonLine
          key={index}
          name={name}
          withLevel={onCall.levels > 1}
          isFirst={name.level === onCall.now[0].level}
        />
      ))}
      <span>
        <ShiftLine reading={onCall} />
      </span>
      <OnCallSource onCall={onCall} />
    </div>
  );
}

function PersonLine(props: {
  name: OnCallName;
  withLevel: boolean;
  isFirst: boolean;
}) {
  const { name, withLevel, isFirst } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf } = useOnCallWords();
  const time = useTimeWords();
  return (
    <span className={classNames.row}>
      {withLevel && (
        <span className={classNames.detail}>
          {t('escalation.steps.level', { level: name.level })}
        </span>
      )}
      <strong>
        <OnCallNames names={[name]} />
      </strong>
      {/* Of those who are called first, it is said below, with who comes next. */}
      {!isFirst && name.until && (
        <span>
          {t('escalation.steps.until', { at: time.moment(name.until) })}
        </span>
      )}
      {ownChannels(name.person).map((channel, index) => (
        <ChannelLink key={index} channel={channel} who={nameOf(name)} />
      ))}
    </span>
  );
}
