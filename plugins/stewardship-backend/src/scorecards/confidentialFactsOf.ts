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

import type { CompiledScorecard } from './definitions/LoadedScorecards';
import type { ConfidentialFacts } from './expressions/CompiledRule';

/** Facts that checks of a scorecard use and not everybody may know. */
export function confidentialFactsOf({
  checks,
}: Pick<CompiledScorecard, 'checks'>): ConfidentialFacts {
  return new Map(
    checks.flatMap(({ when, rule, prefill }) =>
      [when, rule, prefill].flatMap(one => [...(one?.confidential ?? [])]),
    ),
  );
}
