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

import { useMemo } from 'react';
import { DateTime, Interval } from 'luxon';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import {
  entityDisplayName,
  useLocale,
  useNow,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { useListWords } from '../../../scorecards/useListWords';
import { useMoneyWords } from '../../money';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { costImportMessages } from './messages';

/** More of them are told as the first and the last one. */
const PERIODS_LISTED = 3;

/** Imports in words. */
export function useImportWords() {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth, formatPercent } = useMoneyWords();
  const list = useListWords();
  const locale = useLocale();
  const { zone } = useNow();

  return useMemo(() => {
    function phaseOf({ phase = 'reading' }: Pick<CostImport, 'phase'>): string {
      return isPhase(phase)
        ? t(`showback.page.imports.phases.${phase}`)
        : phase;
    }
    return {
      statusOf: ({ status }: Pick<CostImport, 'status'>): string =>
        isStatus(status) ? t(`showback.page.imports.status.${status}`) : status,
      hintOf: ({ status }: Pick<CostImport, 'status'>): string =>
        isStatus(status)
          ? t(`showback.page.imports.statusHints.${status}`)
          : '',
      /** `reading, 40%`. */
      progressOf: (
        running: Pick<CostImport, 'phase' | 'progress'>,
        progress = running.progress,
      ): string =>
        progress === undefined
          ? phaseOf(running)
          : t('showback.page.imports.progress', {
              phase: phaseOf(running),
              share: formatPercent(progress),
            }),
      /** With its date, as records are looked at for long; by the clock of the reader. */
      timeOf: (at: string): string => {
        const time = DateTime.fromISO(at, { locale, zone });
        const isTwice = time.getPossibleOffsets().length > 1;
        return time.isValid
          ? time.toLocaleString({
              ...{ year: 'numeric', month: 'short', day: 'numeric' },
              ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
              ...(isTwice && { timeZoneName: 'short' }),
            })
          : at;
      },
      /** Of some in their order; absent where there are none. */
      periodsOf: (periods: readonly string[]): string | undefined => {
        const first = periods.at(0);
        const last = periods.at(-1);
        if (first === undefined || last === undefined) {
          return undefined;
        }
        return periods.length <= PERIODS_LISTED
          ? list(periods.map(formatMonth))
          : t('showback.page.imports.spanOfPeriods', {
              first: formatMonth(first),
              last: formatMonth(last),
              count: periods.length,
            });
      },
      durationOf: ({
        startedAt,
        endedAt,
      }: Pick<CostImport, 'startedAt' | 'endedAt'>): string | undefined => {
        const span = Interval.fromDateTimes(
          DateTime.fromISO(startedAt),
          DateTime.fromISO(endedAt ?? ''),
        );
        if (!span.isValid) {
          return undefined;
        }
        const duration = span
          .toDuration('seconds')
          .mapUnits(seconds => Math.max(1, Math.round(seconds)))
          .rescale()
          .reconfigure({ locale })
          .toHuman({ unitDisplay: 'short' });
        return span.length('seconds') < 1
          ? t('showback.page.imports.lessThan', { duration })
          : duration;
      },
      requesterOf: ({
        requestedBy,
      }: Pick<CostImport, 'requestedBy'>): string => {
        if (requestedBy === 'schedule' || requestedBy === 'command') {
          return t(`showback.page.imports.by.${requestedBy}`);
        }
        return isEntityRef(requestedBy)
          ? entityDisplayName({ ref: requestedBy })
          : t('showback.page.imports.by.service', { name: requestedBy });
      },
    };
  }, [t, formatMonth, formatPercent, list, locale, zone]);
}

/** A newer backend may know more of them than this frontend. */
function isStatus(
  text: string,
): text is keyof typeof costImportMessages.status {
  return Object.hasOwn(costImportMessages.status, text);
}

function isPhase(text: string): text is keyof typeof costImportMessages.phases {
  return Object.hasOwn(costImportMessages.phases, text);
}

/** The subject of a service, such as `plugin:catalog`, is none. */
function isEntityRef(text: string): boolean {
  try {
    return parseEntityRef(text).kind.toLocaleLowerCase('en-US') === 'user';
  } catch {
    return false;
  }
}
