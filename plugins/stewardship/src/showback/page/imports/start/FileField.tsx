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

import { useId, type Ref } from 'react';
import classNames from './FileField.module.css';

/** A file of this computer. */
export function FileField(props: {
  label: string;
  description: string;
  /** Of the names of files that are offered. */
  endings: readonly string[];
  problem?: string;
  isDisabled: boolean;
  inputRef: Ref<HTMLInputElement>;
  onChange: (file: File | undefined) => void;
}) {
  const { label, description, endings, problem, isDisabled } = props;
  const { inputRef, onChange } = props;
  const id = useId();
  const hints = [`${id}-hint`, ...(problem ? [`${id}-problem`] : [])];
  return (
    <div className={classNames.field}>
      <label htmlFor={id} className={classNames.label}>
        {label}
      </label>
      <span id={`${id}-hint`} className={classNames.hint}>
        {description}
      </span>
      <input
        id={id}
        ref={inputRef}
        type="file"
        className={classNames.input}
        // Browsers know only the last part of `.csv.gz`.
        accept={[...endings, '.gz'].join(',')}
        disabled={isDisabled}
        aria-invalid={problem ? true : undefined}
        aria-describedby={hints.join(' ')}
        onChange={event => onChange(event.target.files?.[0])}
      />
      {problem && (
        <span id={`${id}-problem`} className={classNames.problem} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
