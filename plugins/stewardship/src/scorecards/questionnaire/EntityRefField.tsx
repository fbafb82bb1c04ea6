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

import { Combobox } from '@backstage/ui';
import { useEntityOptions } from '../../widgets/useEntityOptions';

/** Those that scorecards are for. */
const KINDS = ['Component', 'System', 'Resource', 'API', 'Domain'];

/** A reference of an entity, chosen from the catalog or typed. */
export function EntityRefField(props: {
  label: string;
  secondaryLabel?: string;
  description?: string;
  problem?: string;
  value: string;
  onChange: (ref: string) => void;
}) {
  const { label, secondaryLabel, description, problem } = props;
  const { value, onChange } = props;
  const { options, isLoading } = useEntityOptions(value, KINDS);
  return (
    <Combobox
      label={label}
      secondaryLabel={secondaryLabel}
      description={description}
      allowsCustomValue
      menuTrigger="input"
      validationBehavior="aria"
      validate={() => problem ?? null}
      search={{ mode: 'server', inputValue: value, onInputChange: onChange }}
      loading={isLoading ? { state: 'filtering' } : undefined}
      options={options}
    />
  );
}
