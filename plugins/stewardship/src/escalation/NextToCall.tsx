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

import type { ReactNode } from 'react';
import {
  formatDuration,
  type ChannelAddress,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  EntityName,
  entityDisplayName,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { OnCallNames } from './OnCallNames';
import { ownChannels } from './ownChannels';
import type { NumberedStep } from './stepToCall';
import { firstOnCall, hasName, useOnCallWords } from './useOnCallWords';
import classNames from './NextToCall.module.css';

const SHOWN_CHANNELS = 2;

/** Whom to call when the first one does not answer, and after how long. */
export function NextToCall(props: {
  first: NumberedStep;
  then: NumberedStep | undefined;
}) {
  const { step } = props.first;
  const { then } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const { nameOf } = useOnCallWords();
  const onCall = step.onCallNow?.status === 'read' ? step.onCallNow.now : [];
  const laterLevels = onCall.filter(
    name => name.level > onCall[0].level && hasName(name),
  );
  // A stand-in who is the same answers no better.
  const standIn = step.backup === step.ref ? undefined : step.backupWho;
  const isEmpty = laterLevels.length === 0 && !standIn && !then;
  return (
    <div className={classNames.next}>
      <strong>
        {step.respondWithin
          ? t('escalation.call.noAnswerWithin', {
              duration: formatDuration(step.respondWithin, locale),
            })
          : t('escalation.call.noAnswer')}
      </strong>
      {isEmpty && <span>{t('escalation.call.nobodyElse')}</span>}
      {!isEmpty && (
        <ol className={classNames.list}>
          {laterLevels.map((name, index) => (
            <Choice
              key={index}
              who={nameOf(name)}
              channels={ownChannels(name.person)}
            >
              {t('escalation.call.level', {
                level: name.level,
                who: <OnCallNames names={[name]} />,
              })}
            </Choice>
          ))}
          {standIn && (
            <Choice
              who={entityDisplayName(standIn)}
              channels={step.backupChannels ?? []}
            >
              {t('escalation.call.standIn', {
                who: <EntityName entity={standIn} />,
              })}
            </Choice>
          )}
          {then && <NextStep {...then} />}
        </ol>
      )}
      {step.contingency && (
        <span>
          {t('escalation.call.contingency', { contingency: step.contingency })}
        </span>
      )}
    </div>
  );
}

function NextStep(props: NumberedStep) {
  const { number, step } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const { reachedBy } = useOnCallWords();
  const people = firstOnCall(step.onCallNow).filter(hasName);
  const who = <EntityName entity={step.who} />;
  return (
    <Choice who={reachedBy(step)} channels={step.channels}>
      {people.length > 0
        ? t('escalation.call.nextStepPerson', {
            step: number,
            person: <OnCallNames names={people} />,
            who,
          })
        : t('escalation.call.nextStep', { step: number, who })}
    </Choice>
  );
}

function Choice(props: {
  who: string;
  channels: ChannelAddress[];
  children: ReactNode;
}) {
  return (
    <li>
      <span className={classNames.choice}>
        <span>{props.children}</span>
        {props.channels.slice(0, SHOWN_CHANNELS).map((channel, index) => (
          <ChannelLink key={index} channel={channel} who={props.who} />
        ))}
      </span>
    </li>
  );
}
