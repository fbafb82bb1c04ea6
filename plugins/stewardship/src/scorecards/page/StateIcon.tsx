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

import type { CheckState } from '@backstage-stewardship/plugin-stewardship-common';
import { checkStateIcons } from '../checkStateIcons';
import classNames from './StateIcon.module.css';

/** The symbol of a state, beside its name. */
export function StateIcon(props: { state: CheckState }) {
  const Icon = checkStateIcons[props.state];
  return (
    <Icon className={classNames.icon} data-state={props.state} aria-hidden />
  );
}
