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
import { Button, Tooltip, TooltipTrigger } from '@backstage/ui';
import classNames from './Hint.module.css';

/**
 * A few small words that say more when one points at them or reaches them with the keyboard.
 *
 * @internal
 */
export function Hint(props: { tooltip: ReactNode; children: ReactNode }) {
  return (
    <TooltipTrigger delay={200}>
      <Button variant="tertiary" size="small" className={classNames.hint}>
        {props.children}
      </Button>
      <Tooltip>{props.tooltip}</Tooltip>
    </TooltipTrigger>
  );
}
