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

import { DateTime } from 'luxon';
import type {
  OnCallName,
  StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  useNow,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { OnCallNames } from './OnCallNames';
import { firstOnCall, hasName } from './useOnCallWords';

type Reading = Extract<StepOnCall, { status: 'read' }>;

/** Until when those on call have it, and who has it after them. */
export function ShiftLine(props: { reading: Reading }) {
  const { next } = props.reading;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  const [first] = firstOnCall(props.reading);
  if (!first) {
    return (
      <>
        {t('escalation.shift.nobodyNow')}{' '}
        {next?.from &&
          t('escalation.shift.nextFrom', {
            at: time.moment(next.from),
            distance: time.distance(next.from),
            who: <OnCallNames names={[next]} />,
          })}
      </>
    );
  }
  return (
    <>
      <Until name={first} /> <Then until={first.until} next={next} />
    </>
  );
}

function Until(props: { name: OnCallName }) {
  const { until } = props.name;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  const now = useNow();
  const isNamed = hasName(props.name);
  if (!until) {
    return (
      <>
        {t(
          isNamed
            ? 'escalation.shift.openEnd'
            : 'escalation.shift.hiddenOpenEnd',
        )}
      </>
    );
  }
  const values = { at: time.moment(until), distance: time.distance(until) };
  if (DateTime.fromISO(until) <= now) {
    return <>{t('escalation.shift.ended', values)}</>;
  }
  return (
    <>
      {t(
        isNamed ? 'escalation.shift.until' : 'escalation.shift.hiddenUntil',
        values,
      )}
    </>
  );
}

function Then(props: {
  until: string | undefined;
  next: OnCallName | undefined;
}) {
  const { until, next } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const time = useTimeWords();
  if (!until) {
    return null;
  }
  if (!next) {
    return <>{t('escalation.shift.thenNobody')}</>;
  }
  const who = <OnCallNames names={[next]} />;
  const hasGap =
    next.from !== undefined &&
    DateTime.fromISO(next.from) > DateTime.fromISO(until);
  return (
    <>
      {hasGap && next.from
        ? t('escalation.shift.thenAfterGap', {
            at: time.moment(next.from),
            who,
          })
        : t('escalation.shift.then', { who })}
    </>
  );
}
