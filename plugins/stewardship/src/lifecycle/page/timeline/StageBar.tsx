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

import type { Stage } from './stagesOf';
import classNames from './StageBar.module.css';

const HEIGHT = 14;
const TOP = 3;

/** A stage as a bar, told from the others by its pattern as well as by its color. */
export function StageBar(props: {
  stage: Stage;
  patternId: string;
  x: string;
  width: string;
}) {
  const { stage, patternId, x, width } = props;
  if (stage === 'ended') {
    return (
      <rect
        className={classNames.ended}
        x={x}
        y={TOP + HEIGHT / 2 - 1}
        width={width}
        height={2}
      />
    );
  }
  return (
    <rect
      className={classNames.bar}
      data-stage={stage}
      x={x}
      y={TOP}
      width={width}
      height={HEIGHT}
      fill={`url(#${patternId}-${stage})`}
    />
  );
}
