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

import type { CycleState } from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';

/** What one should know before one buys support: how long there is support without, and how long it is sold. */
export function useExtendedHint(): (
  cycle: CycleState,
  /** `YYYY-MM-DD` */
  today: string,
) => string {
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();

  function supportSentence(cycle: CycleState, today: string): string {
    const { endsOn, milestones } = cycle;
    if (endsOn?.kind !== 'date') {
      return t(`lifecycle.decision.support.${endsOn?.kind ?? 'unknown'}`);
    }
    const { endOfSecuritySupport: security } = milestones;
    const isSecurity = security?.kind === 'date' && security.on === endsOn.on;
    const what = isSecurity ? 'security' : 'any';
    const when = endsOn.on < today ? 'behind' : 'ahead';
    return t(`lifecycle.decision.support.${what}.${when}`, {
      date: date(endsOn.on),
    });
  }

  function vendorSentence({ milestones }: CycleState, today: string): string {
    const { endOfExtendedSupport: end } = milestones;
    if (end?.kind !== 'date') {
      return t(`lifecycle.decision.vendor.${end?.kind ?? 'unknown'}`);
    }
    const when = end.on < today ? 'behind' : 'ahead';
    return t(`lifecycle.decision.vendor.${when}`, { date: date(end.on) });
  }

  return (cycle, today) =>
    [
      supportSentence(cycle, today),
      vendorSentence(cycle, today),
      t('lifecycle.decision.form.extendedUntilHint'),
    ].join(' ');
}
