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
import { Radio, RadioGroup } from '@backstage/ui';
import type { Choice } from './useChoices';
import classNames from './AnswerFields.module.css';

/** One of several answers. */
export function ChoiceField(props: {
  label: string;
  description?: string;
  problem: string | undefined;
  isDisabled: boolean;
  choices: Choice[];
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const { label, description, problem, isDisabled, choices } = props;
  const { value, onChange } = props;
  // The kit only says what is wrong with a choice that was made.
  const problemId = useId();
  return (
    <>
      <RadioGroup
        label={label}
        description={description}
        className={classNames.choices}
        isDisabled={isDisabled}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        aria-describedby={problem && problemId}
        value={value ?? null}
        onChange={onChange}
      >
        {choices.map(({ id, title, help }) => (
          <Radio key={id} value={id}>
            <span>
              {title} {help && <span className={classNames.help}>{help}</span>}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {problem && (
        <p id={problemId} className={classNames.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
