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

import { DateTime } from 'luxon';
import type {
  CycleState,
  EndDate,
} from '@backstage-stewardship/plugin-stewardship-common';
import { placeOf, type TimeWindow } from './timeWindow';

/**
 * What a release cycle goes through, as the timeline draws it.
 *
 * - `active`: everything is fixed, or nobody distinguishes active support from security support
 * - `security`: only security fixes
 * - `extended`: fixes for those who pay
 * - `unsupported`: no fixes, and its end of life is still to come
 * - `ended`: after the last day that matters
 * - `unknown`: nobody says
 */
export type Stage =
  | 'active'
  | 'security'
  | 'extended'
  | 'unsupported'
  | 'ended'
  | 'unknown';

/** A stage with where it is drawn, in percent from the left, within 0 and 100. */
export type DrawnStage = { stage: Stage; from: number; to: number };

type Spans = { stage: Stage; end: EndDate }[];

/** What of a release cycle falls into the days that the timeline shows. */
export function stagesOf(
  cycle: Pick<CycleState, 'milestones' | 'releasedOn'>,
  window: TimeWindow,
  today: string,
): DrawnStage[] {
  const drawn: DrawnStage[] = [];
  let at = cycle.releasedOn ? placeOf(cycle.releasedOn, window) : 0;
  const draw = (stage: Stage, to: number) => {
    const [left, right] = [clamp(at), clamp(to)];
    if (right > left) {
      drawn.push({ stage, from: left, to: right });
    }
    at = Math.max(at, to);
  };

  const spans = spansOf(cycle);
  if (spans.length === 0) {
    draw('unknown', 100);
    return drawn;
  }
  let isUndated = false;
  // A stage that ended before today, nobody says when, cannot be told from what came before.
  const drawUndated = (until: number) => {
    if (isUndated) {
      draw('unknown', Math.min(until, placeOf(today, window)));
    }
    isUndated = false;
  };
  for (const { stage, end } of spans) {
    if (end.kind === 'date') {
      // A stage lasts until the end of its last day.
      const to = placeOf(dayAfter(end.on), window);
      drawUndated(to);
      draw(stage, to);
    } else if (end.kind === 'open') {
      drawUndated(100);
      draw(stage, 100);
      return drawn;
    } else {
      isUndated = true;
    }
  }
  drawUndated(100);
  draw('ended', 100);
  return drawn;
}

/** The stages of which something is known, in the order in which they end. */
function spansOf({ milestones }: Pick<CycleState, 'milestones'>): Spans {
  const {
    endOfActiveSupport,
    endOfSecuritySupport,
    endOfExtendedSupport,
    endOfLife,
  } = milestones;
  const spans: Spans = [];
  if (endOfActiveSupport) {
    spans.push({ stage: 'active', end: endOfActiveSupport });
  }
  if (endOfSecuritySupport) {
    spans.push({
      stage: endOfActiveSupport ? 'security' : 'active',
      end: endOfSecuritySupport,
    });
  }
  if (endOfExtendedSupport) {
    spans.push({ stage: 'extended', end: endOfExtendedSupport });
  }
  if (endOfLife) {
    spans.push({ stage: lastStage(milestones), end: endOfLife });
  }
  return spans;
}

/** The stage that ends with the end of life: where nobody names the end of security support, that is it. */
function lastStage({
  endOfActiveSupport,
  endOfSecuritySupport,
  endOfExtendedSupport,
}: CycleState['milestones']): Stage {
  if (endOfSecuritySupport || endOfExtendedSupport) {
    return 'unsupported';
  }
  return endOfActiveSupport ? 'security' : 'active';
}

function dayAfter(on: string): string {
  return (
    DateTime.fromISO(on, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? on
  );
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
