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

import classNames from './MeterBar.module.css';

/** A bar that repeats for the eye what the words beside it say. */
export function MeterBar(props: {
  filled: number;
  total: number;
  /** Of what is bad, so that the fuller the worse. */
  isBad?: boolean;
}) {
  const { filled, total, isBad } = props;
  return (
    <span className={classNames.track} data-part="bar" aria-hidden>
      <span
        className={classNames.bar}
        data-bad={isBad || undefined}
        style={{ inlineSize: `${total > 0 ? (100 * filled) / total : 0}%` }}
      />
    </span>
  );
}
