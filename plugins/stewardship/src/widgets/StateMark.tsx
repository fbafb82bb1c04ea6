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

import type { ReactNode } from 'react';
import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiMoonClearFill,
  RiQuestionFill,
} from '@remixicon/react';
import classNames from './StateMark.module.css';

const ICONS = {
  good: RiCheckboxCircleFill,
  bad: RiAlertFill,
  wrong: RiErrorWarningFill,
  idle: RiMoonClearFill,
  unknown: RiQuestionFill,
};

/** A state in words, with a symbol and a color that repeat it. */
export function StateMark(props: {
  state: keyof typeof ICONS;
  /** Where one of several states that mean the same is to be told from the others. */
  icon?: typeof RiAlertFill;
  children: ReactNode;
}) {
  const Icon = props.icon ?? ICONS[props.state];
  return (
    <span className={classNames.mark} data-state={props.state}>
      <Icon aria-hidden />
      {props.children}
    </span>
  );
}
