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

import {
  useCallback,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

const PAGE = 10;

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

const ZOOM_STEPS: Record<string, 1 | -1> = { '-': 1, '+': -1, '=': -1 };

/** Lets the Tab key reach the lanes as one, and the arrow keys go from lane to lane. */
export function useRovingLanes(options: {
  count: number;
  /** 1 for more time, -1 for less. */
  onZoomStep: (step: 1 | -1) => void;
}): {
  listRef: RefObject<HTMLUListElement>;
  /** The lane that the Tab key reaches. */
  current: number;
  onFocusLane: (index: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const { count, onZoomStep } = options;
  const listRef = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState(0);
  // After a filter there may be fewer.
  const current = Math.max(0, Math.min(wanted, count - 1));

  // Lanes are drawn anew only where something of them changes.
  const latest = useRef({ count, current, onZoomStep });
  latest.current = { count, current, onZoomStep };
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const zoomStep = ZOOM_STEPS[event.key];
    if (zoomStep) {
      event.preventDefault();
      latest.current.onZoomStep(zoomStep);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const last = latest.current.count - 1;
    const next = Math.max(0, Math.min(last, latest.current.current + step));
    listRef.current?.querySelectorAll('button')[next]?.focus();
  }, []);

  const onFocusLane = useCallback((index: number) => setWanted(index), []);
  return { listRef, current, onFocusLane, onKeyDown };
}
