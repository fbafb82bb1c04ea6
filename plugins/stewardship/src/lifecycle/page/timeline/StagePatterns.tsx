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

import classNames from './StagePatterns.module.css';

const SIZE = 8;

/** The patterns of the stages, once for all bars, which refer to them as `<id>-<stage>`. */
export function StagePatterns(props: { id: string }) {
  const { id } = props;
  const pattern = { width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' };
  const ground = { width: SIZE, height: SIZE };
  return (
    <svg className={classNames.patterns} aria-hidden focusable="false">
      <defs>
        <pattern id={`${id}-active`} {...pattern}>
          <rect {...ground} className={classNames.active} />
        </pattern>
        <pattern
          id={`${id}-security`}
          {...pattern}
          patternTransform="rotate(45)"
        >
          <rect {...ground} className={classNames.securityGround} />
          <rect width={3} height={SIZE} className={classNames.security} />
        </pattern>
        <pattern id={`${id}-extended`} {...pattern}>
          <rect {...ground} className={classNames.extendedGround} />
          <circle cx={4} cy={4} r={2} className={classNames.extended} />
        </pattern>
        <pattern id={`${id}-unsupported`} {...pattern}>
          <rect {...ground} className={classNames.unsupportedGround} />
          <path d="M0 0L8 8M8 0L0 8" className={classNames.unsupported} />
        </pattern>
        <pattern id={`${id}-unknown`} {...pattern}>
          <rect {...ground} className={classNames.unknownGround} />
          <rect y={3} width={SIZE} height={1} className={classNames.unknown} />
        </pattern>
      </defs>
    </svg>
  );
}
