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

import type { FactValue } from '@backstage-stewardship/plugin-stewardship-common';

/** Facts by source and name; both objects without a prototype, or maps made of own properties alone. */
export type FactScope = Record<string, Record<string, FactValue>>;

/** What a rule made of facts. */
export type RuleVerdict =
  | { kind: 'value'; value: unknown }
  /** As in rules, `support.tier`. */
  | { kind: 'missing'; missing: string[] }
  | { kind: 'failed'; message: string };

/** Facts, as in rules, with the names of the permissions that it takes to know the value of each. */
export type ConfidentialFacts = ReadonlyMap<string, readonly string[]>;

/** A rule that was read once and can be asked often. Never throws. */
export interface CompiledRule {
  readonly source: string;
  /** What it may use, as in rules: `support.tier`. */
  readonly facts: readonly string[];
  /** Of these, those that not everybody may know. */
  readonly confidential: ConfidentialFacts;
  evaluate(scope: FactScope): RuleVerdict;
}

/** What became of the text of a rule. */
export type RuleReading =
  | { status: 'compiled'; rule: CompiledRule }
  /** In plain words: what, where, and what would be right. */
  | { status: 'refused'; message: string };
