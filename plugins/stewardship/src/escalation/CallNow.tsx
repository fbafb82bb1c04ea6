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

import { useId } from 'react';
import { Text } from '@backstage/ui';
import type {
  EscalationPicture,
  LadderStep,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  ChannelLink,
  EntityName,
  VerdictMark,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { BrokenStep } from './BrokenStep';
import { NextToCall } from './NextToCall';
import { NobodyToCall } from './NobodyToCall';
import { OnCallNames } from './OnCallNames';
import { OnCallSource } from './OnCallSource';
import { ShiftLine } from './ShiftLine';
import { ownChannels } from './ownChannels';
import { stepToCall, type NumberedStep } from './stepToCall';
import { firstOnCall, hasName, useOnCallWords } from './useOnCallWords';
import classNames from './CallNow.module.css';

/** The answer for somebody who has no time: whom to call, how, and what to do if nobody answers. */
export function CallNow(props: {
  steps: EscalationPicture['steps'];
  owner: NamedEntity | undefined;
}) {
  const { steps, owner } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const headingId = useId();
  const found = stepToCall(steps);
  return (
    <section
      className={classNames.call}
      aria-labelledby={headingId}
      data-broken={found ? undefined : true}
    >
      <Text as="h4" id={headingId} variant="body-medium" weight="bold">
        {t(found ? 'escalation.call.title' : 'escalation.nobody.title')}
      </Text>
      {found ? (
        <>
          <FirstToCall {...found.first} total={steps.length} />
          <NextToCall first={found.first} then={found.then} />
          {found.passedOver.map(step => (
            <BrokenStep key={step.number} {...step} isPassedOver />
          ))}
        </>
      ) : (
        <NobodyToCall steps={steps} owner={owner} />
      )}
    </section>
  );
}

function FirstToCall(props: NumberedStep & { total: number }) {
  const { number, step, total } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const people = firstOnCall(step.onCallNow).filter(hasName);
  return (
    <>
      <div className={classNames.who}>
        <span className={classNames.name}>
          {people.length > 0 ? (
            <OnCallNames names={people} />
          ) : (
            <EntityName entity={step.who} />
          )}
        </span>
        <VerdictMark verdict={step.verdict} />
        <span className={classNames.detail}>
          {people.length > 0 && (
            <>
              {t('escalation.call.for', {
                who: <EntityName entity={step.who} />,
              })}
              {' · '}
            </>
          )}
          {t('escalation.call.step', { step: number, total })}
        </span>
      </div>
      <CallButtons step={step} />
      <div className={classNames.shift}>
        {step.onCallNow?.status === 'read' && (
          <span>
            <ShiftLine reading={step.onCallNow} />
          </span>
        )}
        {step.onCallNow ? (
          <OnCallSource onCall={step.onCallNow} />
        ) : (
          step.who.kind !== 'User' && (
            <span className={classNames.detail}>
              {t('escalation.shift.anybody')}
            </span>
          )
        )}
      </div>
    </>
  );
}

function CallButtons(props: { step: LadderStep }) {
  const { who, channels, onCallNow } = props.step;
  const { t } = useTexts(stewardshipTranslationRef);
  const { nameOf } = useOnCallWords();
  const known = new Set(channels.map(({ href }) => href));
  const people = firstOnCall(onCallNow)
    .map(name => ({
      name,
      channels: ownChannels(name.person).filter(({ href }) => !known.has(href)),
    }))
    .filter(person => person.channels.length > 0);
  if (channels.length + people.length === 0) {
    return (
      <span>
        {t('escalation.call.noChannel', { who: entityDisplayName(who) })}
      </span>
    );
  }
  return (
    <>
      {channels.length > 0 && (
        <div className={classNames.channels}>
          {channels.map((channel, index) => (
            <ChannelLink
              key={index}
              channel={channel}
              who={entityDisplayName(who)}
              look={index === 0 ? 'primary' : 'secondary'}
            />
          ))}
        </div>
      )}
      {people.map(({ name, channels: own }, index) => (
        <div key={index} className={classNames.channels}>
          <span>{t('escalation.call.directly', { who: nameOf(name) })}</span>
          {own.map((channel, place) => (
            <ChannelLink
              key={place}
              channel={channel}
              who={nameOf(name)}
              look={known.size + index + place === 0 ? 'primary' : 'secondary'}
            />
          ))}
        </div>
      ))}
    </>
  );
}
