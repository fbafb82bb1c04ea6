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

import { Select } from '@backstage/ui';
import { useMoneyWords } from '../../../money';

/** One of the months of which there are costs, the latest first. */
export function MonthSelect(props: {
  label: string;
  /** The oldest first. */
  months: readonly string[];
  value: string | undefined;
  onChange: (month: string) => void;
}) {
  const { label, months, value, onChange } = props;
  const { formatMonth } = useMoneyWords();
  // What the address asks for can always be seen, and taken back.
  const offered = [...new Set([...months, ...(value ? [value] : [])])];
  return (
    <Select
      size="small"
      label={label}
      options={offered
        .sort()
        .reverse()
        .map(month => ({ id: month, label: formatMonth(month) }))}
      value={value ?? null}
      isDisabled={offered.length === 0}
      onChange={key => {
        if (key !== null && key !== value) {
          onChange(String(key));
        }
      }}
    />
  );
}
