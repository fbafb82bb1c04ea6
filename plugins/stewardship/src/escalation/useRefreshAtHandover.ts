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

import { useEffect, useRef } from 'react';
import { DateTime } from 'luxon';
import { useNow } from '@backstage-stewardship/plugin-stewardship-react';
import type { ReadyState } from '../widgets';

/**
 * Gets a newer picture when a shift ends while somebody is looking at the card, so that a page that stays open does not
 * name whoever was on call before. Asks once for each hand-over: an answer that knows no better is not asked for again.
 */
export function useRefreshAtHandover(state: ReadyState): void {
  const { value, refresh } = state;
  const now = useNow();
  const asked = useRef<number>();
  const ends = value.escalation.steps.flatMap(({ value: { onCallNow } }) =>
    onCallNow?.status === 'read'
      ? onCallNow.now.flatMap(({ until }) => until ?? [])
      : [],
  );
  const due = Math.min(
    ...ends.map(until => DateTime.fromISO(until).toMillis()),
  );
  const isDue = due <= now.toMillis();

  useEffect(() => {
    if (isDue && asked.current !== due) {
      asked.current = due;
      refresh();
    }
  }, [isDue, due, refresh]);
}
