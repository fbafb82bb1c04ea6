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

import { TextField } from '@backstage/ui';
import classNames from './ShortTextField.module.css';

/** A word of the form, and what is wrong with it. */
export function ShortTextField(props: {
  label: string;
  description: string;
  value: string;
  problem?: string;
  isDisabled: boolean;
  onChange: (value: string) => void;
}) {
  const { label, description, value, problem, isDisabled, onChange } = props;
  return (
    <div>
      <TextField
        size="small"
        label={label}
        description={description}
        value={value}
        isDisabled={isDisabled}
        isInvalid={problem !== undefined}
        onChange={onChange}
      />
      {problem && (
        <span role="alert" className={classNames.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
