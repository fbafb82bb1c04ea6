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
  CheckDetails,
  ScorecardApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { operationalSupportDetails } from '../__fixtures__/scorecardDetails';
import { answered } from './fakeScorecardApi';

/** A backend that remembers what was answered, and refuses what builds on something older, as the real one does. */
export function rememberedScorecard(
  ...first: CheckDetails[]
): Pick<
  ScorecardApi,
  'getEntityScorecard' | 'answerQuestion' | 'discardDraft'
> & { change: (part: Partial<CheckDetails>) => void } {
  let checks = first;

  function replace(
    request: { check: string; version: string; questionVersion?: string },
    next: (before: CheckDetails) => CheckDetails,
  ): CheckDetails {
    const before = checks.find(({ check }) => check === request.check);
    const { version, questionVersion = before?.questionVersion } = request;
    if (
      !before ||
      version !== before.answerVersion ||
      questionVersion !== before.questionVersion
    ) {
      throw Object.assign(new Error('It has changed'), {
        name: 'PreconditionFailedError',
      });
    }
    const after = next(before);
    checks = checks.map(check => (check === before ? after : check));
    return after;
  }

  return {
    getEntityScorecard: async () => ({ ...operationalSupportDetails, checks }),
    answerQuestion: async request =>
      replace(request, before => answered(before, request.answer)),
    discardDraft: async request =>
      replace(request, before => answered(before, 'discard')),
    /** Something else has changed all checks. */
    change: part => {
      checks = checks.map(check => ({ ...check, ...part }));
    },
  };
}
