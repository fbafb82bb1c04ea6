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
  type FocusEvent,
  type KeyboardEvent,
} from 'react';

/** A cell of the grid, counted from 0. */
export type GridPlace = { row: number; column: number };

const PAGE = 10;

/**
 * Lets the Tab key reach a grid of buttons as one, and the arrow keys go from cell to cell. The buttons say in
 * `data-row` and `data-column` where they are.
 */
export function useRovingGrid(size: { rows: number; columns: number }) {
  const [wanted, setWanted] = useState<GridPlace>({ row: 0, column: 0 });
  // After a filter there may be fewer.
  const current = within(wanted, size);
  const latest = useRef(size);
  latest.current = size;

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event.target);
    const to = from && step(event, from, latest.current);
    if (!to) {
      return;
    }
    event.preventDefault();
    const { row, column } = within(to, latest.current);
    event.currentTarget
      .querySelector<HTMLElement>(
        `[data-row="${row}"][data-column="${column}"]`,
      )
      ?.focus();
  }, []);

  const onFocus = useCallback((event: FocusEvent) => {
    const place = placeOf(event.target);
    if (place) {
      setWanted(place);
    }
  }, []);

  return { current, onKeyDown, onFocus };
}

function step(
  event: KeyboardEvent,
  from: GridPlace,
  size: { rows: number; columns: number },
): GridPlace | undefined {
  if (event.metaKey || event.altKey || event.shiftKey) {
    return undefined;
  }
  const { row, column } = from;
  const isFar = event.ctrlKey;
  switch (event.key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? size.rows : row, column: size.columns };
    default:
      return undefined;
  }
}

function within(
  place: GridPlace,
  size: { rows: number; columns: number },
): GridPlace {
  return {
    row: Math.max(0, Math.min(place.row, size.rows - 1)),
    column: Math.max(0, Math.min(place.column, size.columns - 1)),
  };
}

function placeOf(target: EventTarget): GridPlace | undefined {
  if (!(target instanceof HTMLElement)) {
    return undefined;
  }
  const { row, column } = target.dataset;
  return row !== undefined && column !== undefined
    ? { row: Number(row), column: Number(column) }
    : undefined;
}
