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
  compareEnds,
  type Milestones,
  type ReleaseCycle,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { StoredCycle } from '../ProductStore';

/** What the organization itself decided about dates of a product, or of one of its release cycles. */
export type CycleOverride = {
  /** Lower case. */
  product: string;
  /** Absent where all release cycles of the product are meant. */
  cycle?: string;
  reason: string;
  milestones: Milestones;
};

/** What is stored of it beside a release cycle. */
export type AppliedOverride = Pick<CycleOverride, 'milestones' | 'reason'>;

/** What holds for one release cycle: what is said about it alone comes before what is said about its whole product. */
export function overrideOf(
  { product, cycle }: { product: string; cycle: string },
  overrides: readonly CycleOverride[],
): AppliedOverride | undefined {
  const meant = overrides.filter(
    other => other.product === product && (other.cycle ?? cycle) === cycle,
  );
  if (meant.length === 0) {
    return undefined;
  }
  const [general, own] = [
    meant.filter(other => other.cycle === undefined),
    meant.filter(other => other.cycle !== undefined),
  ];
  const milestones: Milestones = {};
  for (const other of [...general, ...own]) {
    Object.assign(milestones, other.milestones);
  }
  // The reason of an end that something else has replaced would explain what nobody sees.
  const reasons = [...own, ...general].flatMap(other =>
    Object.entries(other.milestones).some(
      ([milestone, end]) => Reflect.get(milestones, milestone) === end,
    )
      ? [other.reason]
      : [],
  );
  return { milestones, reason: [...new Set(reasons)].join('; ') };
}

/** A release cycle as it holds in this organization. */
export function withOverride(
  cycle: ReleaseCycle,
  override: AppliedOverride | undefined,
): StoredCycle {
  return override
    ? {
        ...cycle,
        milestones: moveEnds(cycle.milestones, override.milestones),
        overridden: { reason: override.reason },
      }
    : cycle;
}

/** Stages that end one after the other. */
const STAGES = [
  'endOfActiveSupport',
  'endOfSecuritySupport',
  'endOfExtendedSupport',
  'endOfLife',
] as const;

/** Who moves an end without a word about the later ones does not mean them to come before it. */
function moveEnds(milestones: Milestones, moved: Milestones): Milestones {
  const result = { ...milestones, ...moved };
  for (const [index, stage] of STAGES.entries()) {
    for (const later of STAGES.slice(index + 1)) {
      const isOvertaken =
        moved[stage] !== undefined &&
        moved[later] === undefined &&
        result[later] !== undefined &&
        compareEnds(result[later], moved[stage]) < 0;
      if (isOvertaken) {
        result[later] = moved[stage];
      }
    }
  }
  return result;
}

/** Overrides that are about nothing, in one line. */
export function idleOverrides(idle: CycleOverride[]): string {
  return idle
    .map(({ product, cycle }) =>
      cycle === undefined ? product : `${product}@${cycle}`,
    )
    .sort()
    .join(', ');
}
