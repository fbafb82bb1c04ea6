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

import { useId } from 'react';
import classNames from './DateField.module.css';

/** A day, typed or chosen from the calendar of the browser. */
export function DateField(props: {
  label: string;
  description?: string;
  secondaryLabel?: string;
  problem?: string;
  /** `YYYY-MM-DD` */
  value: string;
  max?: string;
  isDisabled: boolean;
  onChange: (value: string) => void;
}) {
  const { label, description, secondaryLabel, problem, isDisabled } = props;
  const id = useId();
  const hints = [description && `${id}-hint`, problem && `${id}-problem`];
  return (
    <div className={classNames.field}>
      <label htmlFor={id} className={classNames.label}>
        {label}{' '}
        {secondaryLabel && (
          <span className={classNames.secondary}>({secondaryLabel})</span>
        )}
      </label>
      {description && (
        <span id={`${id}-hint`} className={classNames.hint}>
          {description}
        </span>
      )}
      <input
        id={id}
        type="date"
        className={classNames.input}
        value={props.value}
        max={props.max}
        disabled={isDisabled}
        aria-invalid={problem ? true : undefined}
        aria-describedby={hints.filter(Boolean).join(' ') || undefined}
        onChange={event => props.onChange(event.target.value)}
      />
      {problem && (
        <span id={`${id}-problem`} className={classNames.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
