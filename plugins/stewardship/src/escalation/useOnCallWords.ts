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
  LadderStep,
  OnCallName,
  StepOnCall,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';

/** True where it is told who it is, and not only that it is somebody. */
export function hasName({ person, user }: OnCallName): boolean {
  return person !== undefined || user !== undefined;
}

/** Those who are called first among the ones on call now. */
export function firstOnCall(onCall: StepOnCall | undefined): OnCallName[] {
  const now = onCall?.status === 'read' ? onCall.now : [];
  return now.filter(({ level }) => level === now[0].level);
}

/** The names of people on call, as text. */
export function useOnCallWords() {
  const { t } = useTexts(stewardshipTranslationRef);

  function nameOf({ person, user }: OnCallName): string {
    return (
      person?.name ??
      (user ? entityDisplayName(user) : t('escalation.shift.somebody'))
    );
  }

  /** Whom a step reaches: the people on call where their names are told, or else the group. */
  function reachedBy(step: LadderStep): string {
    const names = firstOnCall(step.onCallNow).filter(hasName).map(nameOf);
    return names.length > 0 ? names.join(', ') : entityDisplayName(step.who);
  }

  return { nameOf, reachedBy };
}
