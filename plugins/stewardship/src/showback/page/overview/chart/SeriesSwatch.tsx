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

import { useSeriesFill } from './ChartPatterns';
import classNames from './SeriesSwatch.module.css';

/** The pattern of a series, beside its name. */
export function SeriesSwatch(props: { pattern: number }) {
  const fill = useSeriesFill();
  return (
    <svg
      className={classNames.swatch}
      width={18}
      height={12}
      aria-hidden
      focusable="false"
    >
      <rect x={1} y={1} width={16} height={10} fill={fill(props.pattern)} />
    </svg>
  );
}
