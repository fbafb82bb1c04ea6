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

import type { DateTime } from 'luxon';
import {
  supportHoursNow,
  type SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';

type Line = SupportPicture['supportLines'][number];

/**
 * Whom to call at this moment: the lowest line with somebody in it that is not closed, and the lines before it that
 * are. Where all are closed, the lowest one. A line whose group cannot be found only counts where no other is left.
 */
export function lineToCall(options: {
  lines: Line[];
  now: DateTime;
}): { line: Line; closed: Line[] } | undefined {
  const { now } = options;
  const named = options.lines.filter(({ value }) => value.who || value.name);
  const found = named.filter(({ value }) => value.who?.known ?? true);
  const lines = found.length > 0 ? found : named;
  const index = lines.findIndex(
    ({ value: { hours } }) =>
      !hours || supportHoursNow({ hours, now })?.open !== false,
  );
  return lines.length > 0
    ? {
        line: lines[Math.max(index, 0)],
        closed: lines.slice(0, Math.max(index, 0)),
      }
    : undefined;
}
