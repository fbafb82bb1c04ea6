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

import { RiShieldStarLine } from '@remixicon/react';
import classNames from './TierBadge.module.css';

/** The name of a support tier. */
export function TierBadge(props: { title: string; size?: 'small' | 'large' }) {
  const { title, size = 'small' } = props;
  return (
    <span className={classNames.badge} data-size={size}>
      <RiShieldStarLine aria-hidden />
      {title}
    </span>
  );
}
