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

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  closestName,
  createAppliesTo,
  type Applicability,
  type CheckDefinition,
  type DefinitionProblem,
  type ScorecardDefinition,
} from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import { compileRule } from '../expressions/compileRule';
import type { FactNames } from '../expressions/FactNames';
import type { CompiledCheck, CompiledScorecard } from './LoadedScorecards';

/** Grows when rules mean something else than before, so that everything is evaluated anew. */
const MEANING = 1;

/**
 * Makes a scorecard ready for evaluating it. A check whose rule cannot be used is left out and told. A proposal for an answer
 * that cannot be used costs only itself.
 */
export async function compileScorecard(options: {
  definition: ScorecardDefinition;
  /** What reading the definition has found. */
  problems: DefinitionProblem[];
  facts: FactNames;
  /** Support tiers of the configuration. */
  tierIds: string[];
  /** The document that the definition is from, so that problems say where in it they are. */
  document?: unknown;
}): Promise<CompiledScorecard> {
  const { definition, facts, tierIds } = options;
  const problems = [...options.problems];
  const placeOf = createPlaceOf(options.document, definition);
  const tellTiers = (path: string, appliesTo: Applicability | undefined) =>
    problems.push(...unknownTiers(path, appliesTo, tierIds));

  tellTiers('spec.appliesTo', definition.appliesTo);
  const checks: CompiledCheck[] = [];
  for (const check of definition.checks) {
    const place = placeOf(check.id);
    tellTiers(`${place}.appliesTo`, check.appliesTo);
    const compiled = compileCheck({ check, place, facts, problems });
    if (compiled) {
      checks.push(compiled);
    }
    // Requests are waiting.
    await nextTurn();
  }
  return {
    definition,
    hash: hashOf([MEANING, definition, usedParts(checks)]),
    appliesTo: createAppliesTo(definition.appliesTo),
    checks,
    problems,
  };
}

/** Nothing where its rule cannot be used. */
function compileCheck(options: {
  check: CheckDefinition;
  place: string;
  facts: FactNames;
  problems: DefinitionProblem[];
}): CompiledCheck | undefined {
  const { check, place, facts, problems } = options;
  const base = {
    definition: check,
    appliesTo: check.appliesTo ? createAppliesTo(check.appliesTo) : () => true,
  };
  if (check.kind === 'rule') {
    const source = check.rule;
    const reading = compileRule({ source, facts });
    if (reading.status === 'compiled') {
      return { ...base, rule: reading.rule };
    }
    problems.push({
      ...{ severity: 'error', path: `${place}.rule`, check: check.id },
      ...{ value: shorten(source), message: reading.message },
    });
    return undefined;
  }
  const source = check.question.prefill;
  if (source === undefined) {
    return base;
  }
  const reading = compileRule({ source, facts, gives: 'anything' });
  if (reading.status === 'compiled') {
    return { ...base, prefill: reading.rule };
  }
  problems.push({
    ...{ severity: 'warning', path: `${place}.question.prefill` },
    value: shorten(source),
    message: `${reading.message}. The question is asked without a proposal`,
  });
  return base;
}

/** What of a definition is used depends on the facts that there are. */
function usedParts(checks: CompiledCheck[]): [string, boolean][] {
  return checks.map(({ definition, prefill }) => [
    definition.id,
    prefill !== undefined,
  ]);
}

/** One that is not configured matches no entity, which is hardly what was meant. */
function unknownTiers(
  path: string,
  appliesTo: Applicability | undefined,
  tierIds: string[],
): DefinitionProblem[] {
  return (appliesTo?.tiers ?? []).flatMap((tier, index) => {
    if (tierIds.includes(tier)) {
      return [];
    }
    const meant = closestName(tier, tierIds);
    const hint = meant
      ? `Did you mean '${meant}'?`
      : `The tiers are ${tierIds.join(', ') || 'not configured'}.`;
    return [
      {
        severity: 'warning' as const,
        ...{ path: `${path}.tiers[${index}]`, value: tier },
        message: `There is no support tier '${tier}', so it is for no entity. ${hint}`,
      },
    ];
  });
}

/** Where checks are in their document, in which there may be more than could be read. */
function createPlaceOf(
  document: unknown,
  definition: ScorecardDefinition,
): (id: string) => string {
  const written: unknown = Object(Object(document).spec).checks;
  const entries: unknown[] = Array.isArray(written)
    ? written
    : definition.checks;
  const places = new Map<unknown, string>();
  for (const [index, entry] of entries.entries()) {
    const { id } = Object(entry);
    if (!places.has(id)) {
      places.set(id, `spec.checks[${index}]`);
    }
  }
  return id => places.get(id) ?? 'spec.checks';
}

function shorten(source: string): string {
  return source.length > 200 ? `${source.slice(0, 200)}…` : source;
}
