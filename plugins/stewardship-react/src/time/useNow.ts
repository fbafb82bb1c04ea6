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

import { useSyncExternalStore } from 'react';
import { DateTime } from 'luxon';

const TICK_MILLIS = 30_000;

let now: DateTime | undefined;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/**
 * The current time, renewed every half minute, the same for everything on the page.
 *
 * @public
 */
export function useNow(): DateTime {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(listener: () => void): () => void {
  // What an earlier render left behind may be old.
  if (listeners.size === 0 && now && -now.diffNow().toMillis() > TICK_MILLIS) {
    now = DateTime.now();
  }
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MILLIS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
      now = undefined;
    }
  };
}

function read(): DateTime {
  now ??= DateTime.now();
  return now;
}

function tick(): void {
  now = DateTime.now();
  for (const listener of listeners) {
    listener();
  }
}
