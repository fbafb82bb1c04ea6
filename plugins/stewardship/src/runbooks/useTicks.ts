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

import { useMemo, useState } from 'react';
import type { RunbookBlock } from '@backstage-stewardship/plugin-stewardship-common';
import { readTicks, stepsOf, writeTicks } from './stepProgress';

/** The boxes of one runbook in one version of its words. */
export type Ticks = {
  total: number;
  done: number;
  isTicked: (step: string) => boolean;
  toggle: (step: string) => void;
  /** Back to what is written; absent where nothing was ticked. */
  startOver?: () => void;
};

/** Ticks boxes for this incident. Mount it anew for another runbook or other words. */
export function useTicks(options: {
  id: string;
  hash: string;
  blocks: RunbookBlock[];
}): Ticks {
  const { id, hash, blocks } = options;
  const steps = useMemo(() => stepsOf(blocks), [blocks]);
  const [kept, setKept] = useState(() => readTicks({ id, hash }));
  const ticked = useMemo(
    () =>
      new Set(
        kept ?? steps.filter(({ done }) => done).map(({ id: step }) => step),
      ),
    [kept, steps],
  );

  function keep(next: string[] | undefined) {
    setKept(next);
    writeTicks({ id, hash }, next);
  }

  return {
    total: steps.length,
    done: steps.filter(step => ticked.has(step.id)).length,
    isTicked: step => ticked.has(step),
    toggle: step =>
      keep(
        ticked.has(step)
          ? [...ticked].filter(other => other !== step)
          : [...ticked, step],
      ),
    ...(kept && { startOver: () => keep(undefined) }),
  };
}
