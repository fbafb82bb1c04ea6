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

import type {
  LadderStep,
  Sourced,
} from '@backstage-stewardship/plugin-stewardship-common';

/** A step with its number, which starts at 1. */
export type NumberedStep = { number: number; step: LadderStep };

/**
 * Whom to call at this moment: the first step that is not broken and where somebody is there. One that is weak, or of
 * which nothing can be told, is called too: it may well answer. Where nobody is there on the whole ladder, the first one
 * that is not broken.
 */
export function stepToCall(steps: Sourced<LadderStep>[]):
  | {
      first: NumberedStep;
      /** The step after it that is not broken either. */
      then?: NumberedStep;
      /** Those before it: broken, or with nobody there. */
      passedOver: NumberedStep[];
    }
  | undefined {
  const numbered = numberSteps(steps);
  const usable = numbered.filter(({ step }) => step.verdict !== 'broken');
  const there = usable.filter(({ step }) => step.presence !== 'away');
  const [first] = there.length > 0 ? there : usable;
  const then = there.find(({ number }) => number > first.number);
  return (
    first && {
      first,
      then,
      passedOver: numbered.slice(0, first.number - 1),
    }
  );
}

/** The steps with their numbers. */
export function numberSteps(steps: Sourced<LadderStep>[]): NumberedStep[] {
  return steps.map(({ value }, index) => ({ number: index + 1, step: value }));
}
