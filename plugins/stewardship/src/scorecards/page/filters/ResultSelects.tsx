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
import { Select } from '@backstage/ui';
import {
  checkStates,
  type ScorecardFilter,
  type ScorecardFleet,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { NONE, readCheckFilter } from '../scorecardQuery';
import { useScoreWords } from '../useScoreWords';

type Option = { id: string; label: string };

/** What the backend takes in place of the id of a check. */
const ANY_CHECK = '*';

/** Filters by what came out: the level reached, and the states of checks. */
export function ResultSelects(props: {
  filter: ScorecardFilter;
  /** Absent while it is on its way; what the address asks for is offered anyway. */
  scorecard: Pick<ScorecardFleet, 'levels' | 'checks'> | undefined;
  onChange: (part: Partial<ScorecardFilter>) => void;
}) {
  const { filter, scorecard, onChange } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();
  const levels = scorecard?.levels;
  const checks = scorecard?.checks;

  const levelOptions = useMemo(() => {
    const options: Option[] = (levels ?? []).map(({ id, title }) => ({
      id,
      label: title,
    }));
    options.unshift({ id: NONE, label: words.level(undefined, levels ?? []) });
    return withChosen(options, filter.level, value => value);
  }, [levels, filter.level, words]);

  const checkOptions = useMemo(() => {
    const nameOf = (check: string, title: string) =>
      checkStates.map(state => ({
        id: `${check}:${state}`,
        label: t('scorecards.page.filters.checkState', {
          check: title,
          state: words.state(state),
        }),
      }));
    const options = [
      ...nameOf(ANY_CHECK, t('scorecards.page.filters.anyCheck')),
      ...(checks ?? []).flatMap(({ check, title }) => nameOf(check, title)),
    ];
    return withChosen(options, filter.check, value => {
      const read = readCheckFilter(value);
      return read
        ? t('scorecards.page.filters.checkState', {
            check: read.check,
            state: words.state(read.state),
          })
        : value;
    });
  }, [checks, filter.check, t, words]);

  const common = {
    size: 'small',
    selectionMode: 'multiple',
    placeholder: t('scorecards.page.filters.any'),
  } as const;
  return (
    <>
      <Select
        {...common}
        label={t('scorecards.page.filters.level')}
        options={levelOptions}
        value={filter.level ?? []}
        onChange={keys => onChange({ level: keys.map(String) })}
      />
      <Select
        {...common}
        label={t('scorecards.page.filters.check')}
        search={{ placeholder: t('scorecards.page.filters.searchOptions') }}
        options={checkOptions}
        value={filter.check ?? []}
        onChange={keys => onChange({ check: keys.map(String) })}
      />
    </>
  );
}

/** What the address asks for can always be seen, and taken back. */
function withChosen(
  options: Option[],
  chosen: string[] | undefined,
  labelOf: (value: string) => string,
): Option[] {
  const offered = new Set(options.map(({ id }) => id));
  const missing = (chosen ?? []).filter(value => !offered.has(value));
  return [...options, ...missing.map(id => ({ id, label: labelOf(id) }))];
}
