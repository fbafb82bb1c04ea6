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

/** A line before the one to call, or in place of it, and why it is not the one to call. */
export type PassedOver = { line: Line; why: 'closed' | 'notFound' };

/**
 * Whom to call at this moment: the lowest line with somebody in it that is not closed. Where all are closed, the lowest
 * one. A line whose group cannot be found is only called where no other is left, but it is told: it may be there for
 * others, and only be hidden from this reader.
 */
export function lineToCall(options: {
  lines: Line[];
  now: DateTime;
}): { line: Line; passedOver: PassedOver[] } | undefined {
  const { now } = options;
  const named = options.lines.filter(({ value }) => value.who || value.name);
  const found = named.filter(({ value }) => value.who?.known ?? true);
  const candidates = found.length > 0 ? found : named;
  if (candidates.length === 0) {
    return undefined;
  }
  const open = candidates.find(
    ({ value: { hours } }) =>
      !hours || supportHoursNow({ hours, now })?.open !== false,
  );
  if (!open) {
    // Any of those that cannot be found might be the one that is there.
    const passedOver = named.filter(line => !candidates.includes(line));
    return { line: candidates[0], passedOver: passedOver.map(notFound) };
  }
  const before = named.slice(0, named.indexOf(open));
  return {
    line: open,
    passedOver: before.map(line =>
      candidates.includes(line) ? { line, why: 'closed' } : notFound(line),
    ),
  };
}

function notFound(line: Line): PassedOver {
  return { line, why: 'notFound' };
}
