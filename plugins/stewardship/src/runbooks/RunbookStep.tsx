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

import { useId, type ReactNode } from 'react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './RunbookStep.module.css';

/** A step with a box to tick. */
export function RunbookStep(props: {
  /** The name of the box where there is no `label`. */
  number: number;
  label: ReactNode;
  isTicked: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { number, label, isTicked, onToggle, children } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const boxId = useId();
  return (
    <div className={classNames.step}>
      <input
        id={boxId}
        type="checkbox"
        className={classNames.box}
        aria-label={label ? undefined : t('runbooks.steps.step', { number })}
        checked={isTicked}
        onChange={onToggle}
      />
      <div className={classNames.words}>
        {label && <label htmlFor={boxId}>{label}</label>}
        {children}
      </div>
    </div>
  );
}
