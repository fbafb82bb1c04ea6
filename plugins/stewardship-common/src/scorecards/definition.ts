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

import type { FilterPredicate } from '@backstage/filter-predicates';

/**
 * A step of a scorecard, the lowest first. Levels are cumulative: who reaches one has passed all checks of it and of those
 * before it.
 *
 * @public
 */
export type ScorecardLevel = { id: string; title: string };

/**
 * A group of checks on the screen.
 *
 * @public
 */
export type ScorecardCategory = { id: string; title: string };

/**
 * Which entities a scorecard or a check is for. Without a filter and tiers, for all Components, Systems, Resources, APIs
 * and Domains.
 *
 * @public
 */
export type Applicability = {
  /** Over the entity as the catalog has it. */
  filter?: FilterPredicate;
  /** Ids of support tiers; an entity without a tier is in none of them. */
  tiers?: string[];
};

/**
 * What to do about a check that fails. Both may name fields of the entity, which are filled in: `{{ ref }}`, `{{ kind }}`,
 * `{{ namespace }}`, `{{ name }}`, `{{ title }}`, `{{ type }}`, `{{ owner }}`, `{{ system }}` and
 * `{{ annotations['example.com/key'] }}`. In the link they are encoded.
 *
 * @public
 */
export type Remediation = {
  text: string;
  link?: { title?: string; url: string };
};

/**
 * One of several answers of which somebody chooses.
 *
 * @public
 */
export type QuestionChoice = {
  id: string;
  title: string;
  /** What it is worth, 0 to 100. Of a question where several are chosen these add up, to 100 at most. */
  worth: number;
  help?: string;
};

/**
 * What is asked, and which answer is a good one.
 *
 * - `yesNo`: passes on `passOn`, `yes` unless said otherwise
 * - `single`, `several`: passes from a worth of `passAt`, 100 unless said otherwise
 * - `scale`: whole numbers from `min` to `max`; passes from `passAt`, and is worth its share of the way from `min` to `max`
 * - `number`: passes within `atLeast` and `atMost`; without both, once it is there
 * - `text`: passes once it is there
 * - `date`: passes where it is no longer ago than `notOlderThan` (ISO 8601 duration); without it, once it is there.
 *   A day in the future passes only where `future` says so
 *
 * @public
 */
export type QuestionForm =
  | { kind: 'yesNo'; passOn: 'yes' | 'no' }
  | { kind: 'single'; choices: QuestionChoice[]; passAt: number }
  | { kind: 'several'; choices: QuestionChoice[]; passAt: number }
  | {
      kind: 'scale';
      min: number;
      max: number;
      minTitle?: string;
      maxTitle?: string;
      passAt: number;
    }
  | { kind: 'number'; unit?: string; atLeast?: number; atMost?: number }
  | { kind: 'text' }
  | { kind: 'date'; notOlderThan?: string; future: boolean };

/**
 * A question that people answer.
 *
 * @public
 */
export type Question = {
  text: string;
  help?: string;
  form: QuestionForm;
  /** Whether "not applicable" is an answer; it asks for a remark, and for the confirmation, where there is one. */
  mayNotApply: boolean;
  /** An `http` or `https` address that shows it. */
  evidence: 'required' | 'optional' | 'none';
  remark: 'required' | 'optional';
  /** How long an answer holds, ISO 8601; absent where it holds until it is changed. */
  validFor?: string;
  /** Who may answer: the owners of the entity, and the members of these groups. */
  answeredBy: { owners: boolean; groups: string[] };
  /** Another party that has to agree before the answer counts. */
  confirmation?: { by: 'group'; group: string } | { by: 'ownerOf' };
  /**
   * A rule whose value is proposed as the answer: true and false for yes and no, a number, a text or day, or the ids of
   * choices.
   */
  prefill?: string;
};

/**
 * What every check has.
 *
 * @public
 */
export type CheckBase = {
  /** Lower case letters, digits and dashes; unique within the scorecard, and never used again for something else. */
  id: string;
  title: string;
  /** Why it matters. */
  why?: string;
  /** Of the scorecard; a check without a level counts for the score alone. */
  level?: string;
  /** Above 0, and 0 for what is only told. */
  weight: number;
  category?: string;
  remediation?: Remediation;
  /** `YYYY-MM-DD`; until then it is shown and does not count. */
  enabledFrom?: string;
  appliesTo?: Applicability;
  /** An expression over facts in CEL: where it is false, the check is not applicable; while it is unknown, so is the check. */
  when?: string;
};

/**
 * A check: a rule over facts in CEL that is true where it passes, or a question. One of which a part could not be read is
 * `broken`: it is in error for every entity, so that it raises no level by being absent. `problem` says why.
 *
 * @public
 */
export type CheckDefinition = CheckBase &
  (
    | { kind: 'rule'; rule: string }
    | { kind: 'question'; question: Question }
    | { kind: 'broken'; problem: string }
  );

/**
 * A scorecard, as its file says.
 *
 * @public
 */
export type ScorecardDefinition = {
  /** Lower case letters, digits and dashes. */
  id: string;
  title: string;
  description?: string;
  /** Entity ref of a group or user. */
  ownerRef?: string;
  appliesTo: Applicability;
  levels: ScorecardLevel[];
  categories: ScorecardCategory[];
  checks: CheckDefinition[];
};

/**
 * What is wrong with a definition. It affects only itself: a wrong check is in error, or left out where it has no id; a
 * wrong head takes out the whole scorecard.
 *
 * @public
 */
export type DefinitionProblem = {
  severity: 'error' | 'warning';
  /** For example `spec.checks[3].rule`. */
  path: string;
  /** The value as it was written, shortened. */
  value?: string;
  /** In plain words: what is wrong, and what would be right. */
  message: string;
  /** The check that is in error because of it. */
  check?: string;
};
