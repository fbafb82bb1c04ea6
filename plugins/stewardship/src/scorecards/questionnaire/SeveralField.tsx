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
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import type { Choice } from './useChoices';
import classNames from './AnswerFields.module.css';

/** No id of a choice can be this. */
const NONE = '*none*';

/** Any number of several answers, and that it is none of them; `undefined` until something is said. */
export function SeveralField(props: {
  label: string;
  description?: string;
  problem: string | undefined;
  isDisabled: boolean;
  choices: Choice[];
  value: string[] | undefined;
  onChange: (ids: string[] | undefined) => void;
}) {
  const { label, description, problem, isDisabled, choices } = props;
  const { value, onChange } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const problemId = useId();
  const isNone = value?.length === 0;

  function choose(ids: string[]) {
    const chosen = ids.filter(id => id !== NONE);
    if (ids.includes(NONE) && !isNone) {
      onChange([]);
    } else {
      onChange(chosen.length > 0 ? chosen : undefined);
    }
  }

  return (
    <>
      <CheckboxGroup
        label={label}
        description={description}
        isDisabled={isDisabled}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        aria-describedby={problem && problemId}
        value={isNone ? [NONE] : value ?? []}
        onChange={choose}
      >
        {choices.map(({ id, title, help }) => (
          <Checkbox key={id} value={id}>
            <span>
              {title} {help && <span className={classNames.help}>{help}</span>}
            </span>
          </Checkbox>
        ))}
        <Checkbox value={NONE}>
          {t('scorecards.question.answered.noneChosen')}
        </Checkbox>
      </CheckboxGroup>
      {problem && (
        <p id={problemId} className={classNames.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
