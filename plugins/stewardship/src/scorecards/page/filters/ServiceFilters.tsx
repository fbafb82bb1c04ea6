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
  ScorecardFilter,
  ScorecardFleet,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ResultSelects } from './ResultSelects';
import { ScorecardFilters } from './ScorecardFilters';
import { ServiceSearch } from './ServiceSearch';

/** Everything by which the services of one scorecard can be chosen. */
export function ServiceFilters(props: {
  filter: ScorecardFilter;
  scorecard: Pick<ScorecardFleet, 'levels' | 'checks'> | undefined;
  onChange: (
    part: Partial<ScorecardFilter>,
    options?: { replace: boolean },
  ) => void;
  onClear: () => void;
}) {
  const { filter, scorecard, onChange, onClear } = props;
  return (
    <ScorecardFilters
      filter={filter}
      search={
        <ServiceSearch
          value={filter.text ?? ''}
          // Each letter is not a step of its own for the back button.
          onApply={text => onChange({ text }, { replace: true })}
        />
      }
      onChange={onChange}
      onClear={onClear}
    >
      <ResultSelects
        filter={filter}
        scorecard={scorecard}
        onChange={onChange}
      />
    </ScorecardFilters>
  );
}
