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

import { RE2JS } from 're2js';
import type { AllocationEntities, Found } from './AllocationEntities';
import type { AllocationRule, Looked } from './AllocationRule';
import { describeLooked, fieldOf, type KeyAttributes } from './KeyAttributes';

/** A rule that can be asked often. */
export type CompiledAllocationRule = {
  rule: AllocationRule;
  /** Absent where it has nothing to look at. */
  apply(
    attributes: KeyAttributes,
    entities: AllocationEntities,
  ): { found: Found; looked: string[] } | undefined;
};

type ValueRule = Extract<AllocationRule, { kind: 'value' }>;

const MAX_PATTERN = 200;
const MAX_PROGRAM = 500;
const MAX_VALUE = 2_000;
const MOST_REMEMBERED = 100_000;

/** Throws where a pattern cannot be used, in words that say which one and why. */
export function compileRules(
  rules: readonly AllocationRule[],
): CompiledAllocationRule[] {
  return rules.map(rule =>
    rule.kind === 'selector' ? compileSelector(rule) : compileValue(rule),
  );
}

function compileSelector(rule: AllocationRule): CompiledAllocationRule {
  return {
    rule,
    apply(attributes, entities) {
      const { entities: selected, looked } =
        entities.selectors.find(attributes);
      return selected.length === 0
        ? undefined
        : { found: entities.pick(selected), looked };
    },
  };
}

function compileValue(rule: ValueRule): CompiledAllocationRule {
  const { looked, to, is } = rule;
  const field = fieldOf(looked);
  const values = is && new Set(is.map(value => value.trim().toLowerCase()));
  const extract =
    rule.pattern === undefined ? undefined : extractor(rule.pattern, looked);
  return {
    rule,
    apply(attributes, entities) {
      const written = attributes.valueOf(field);
      if (
        written === undefined ||
        (values && !values.has(written.toLowerCase()))
      ) {
        return undefined;
      }
      const value = extract ? extract(written) : written;
      if (value === undefined) {
        return undefined;
      }
      return {
        found: find(value, to, entities),
        looked: [describeLooked(looked, written)],
      };
    },
  };
}

function find(
  value: string,
  to: ValueRule['to'],
  entities: AllocationEntities,
): Found {
  switch (to.by) {
    case 'name':
      return entities.byName(value, to.kinds);
    case 'annotation':
      return entities.byAnnotation(to.annotation, value);
    default:
      return entities.byRef(to.entityRef);
  }
}

/** What the first group has found, or the whole text; many keys have the same one. */
function extractor(
  pattern: string,
  looked: Looked,
): (text: string) => string | undefined {
  const compiled = compile(pattern, looked);
  const remembered = new Map<string, string | undefined>();
  return text => {
    if (remembered.has(text)) {
      return remembered.get(text);
    }
    const matcher = compiled.matcher(text.slice(0, MAX_VALUE));
    let value: string | undefined;
    if (matcher.find()) {
      value = matcher.groupCount() > 0 ? matcher.group(1) ?? undefined : text;
    }
    if (remembered.size >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.set(text, value);
    return value;
  };
}

function compile(pattern: string, looked: Looked): RE2JS {
  const of = `The pattern '${pattern.slice(0, MAX_PATTERN)}' of the rule for ${
    'key' in looked ? `${looked.kind} '${looked.key}'` : looked.kind
  }`;
  if (pattern.length > MAX_PATTERN) {
    throw new Error(
      `${of} is too long; it may have ${MAX_PATTERN} characters at most`,
    );
  }
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${of} cannot be used: ${reason.slice(0, 150)}`);
  }
  if (compiled.programSize() > MAX_PROGRAM) {
    throw new Error(
      `${of} repeats too much; use smaller numbers of repetitions`,
    );
  }
  return compiled;
}
