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

import type { Router } from 'express';
import { addAnswerRoutes } from './answerRoutes';
import { addExemptionRoutes } from './exemptionRoutes';

/** What people write about scorecards: answers, confirmations and exemptions. */
export function addPeopleRoutes(
  router: Router,
  options: Parameters<typeof addAnswerRoutes>[1] &
    Parameters<typeof addExemptionRoutes>[1],
): void {
  addAnswerRoutes(router, options);
  addExemptionRoutes(router, options);
}
