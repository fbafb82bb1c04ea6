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

import { RiEqualFill, RiLoader4Line } from '@remixicon/react';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { StateMark } from '../../../../widgets';
import { useImportWords } from '../useImportWords';

const STATES = {
  running: 'idle',
  imported: 'good',
  unchanged: 'idle',
  failed: 'wrong',
} as const;

const ICONS = {
  running: RiLoader4Line,
  imported: undefined,
  unchanged: RiEqualFill,
  failed: undefined,
};

/** What became of an import. */
export function StatusMark(props: { of: CostImport }) {
  const { status } = props.of;
  const { statusOf } = useImportWords();
  return (
    <StateMark state={STATES[status] ?? 'unknown'} icon={ICONS[status]}>
      {statusOf(props.of)}
    </StateMark>
  );
}
