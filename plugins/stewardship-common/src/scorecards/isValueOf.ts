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

import type { AnswerValue } from './answer';
import type { QuestionForm } from './definition';
import { explainValue } from './explainValue';

/** Whether a value is an answer to a question of this form: of its kind, with choices that there are, within its scale. */
export function isValueOf(form: QuestionForm, value: AnswerValue): boolean {
  return explainValue(form, value).length === 0;
}
