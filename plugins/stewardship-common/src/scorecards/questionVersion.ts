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

import type { Question, QuestionForm } from './definition';

const known = new WeakMap<Question, string>();

/**
 * Tells one question from another, in a few letters. It changes with what is asked and what can be answered: the text, the
 * kind, the choices by their ids and titles whatever their order, the ends of a scale and the unit of a number. What only
 * judges the answer otherwise leaves it as it is, such as the worth of a choice, or how long an answer holds.
 *
 * @public
 */
export function questionVersionOf(question: Question): string {
  // Asked for each answer in each evaluation.
  const found = known.get(question);
  if (found !== undefined) {
    return found;
  }
  const version = fingerprint(
    JSON.stringify([question.text.trim(), ...askedBy(question.form)]),
  );
  known.set(question, version);
  return version;
}

function askedBy(form: QuestionForm): unknown[] {
  switch (form.kind) {
    case 'single':
    case 'several': {
      const choices = form.choices.map(({ id, title }) => [id, title]);
      return [form.kind, choices.sort(([a], [b]) => (a < b ? -1 : 1))];
    }
    case 'scale': {
      const { kind, min, max, minTitle, maxTitle } = form;
      return [kind, min, max, minTitle ?? '', maxTitle ?? ''];
    }
    case 'number':
      return [form.kind, form.unit ?? ''];
    default:
      return [form.kind];
  }
}

/** FNV-1a of 64 bits, over UTF-16: two questions have the same by accident as good as never, and browsers know it at once. */
function fingerprint(text: string): string {
  let hash = BigInt('0xcbf29ce484222325');
  const prime = BigInt('0x100000001b3');
  for (let index = 0; index < text.length; index += 1) {
    const unit = BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, (hash ^ unit) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}
