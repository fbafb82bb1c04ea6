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
import type { CompiledRule } from '../expressions/CompiledRule';
import { compileRule } from '../expressions/compileRule';
import type { FactNames } from '../expressions/FactNames';
import type { CompiledCheck, CompiledScorecard } from './LoadedScorecards';
import { neverEvaluated } from './neverEvaluated';

/**
 * Grows with each release that makes something else of the same definition, so that everything is evaluated anew, and by
 * processes of that release alone.
 */
export const MEANING = 2;

/**
 * Makes a scorecard ready for evaluating it. A check that cannot be judged as it is written stays, and is in error: without it,
 * scores and levels would rise. A proposal for an answer that cannot be used costs only itself.
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
  const tellApplicability = (
    path: string,
    appliesTo: Applicability | undefined,
  ) =>
    problems.push(
      ...unknownTiers(path, appliesTo, tierIds),
      ...neverEvaluated(path, appliesTo),
    );

  tellApplicability('spec.appliesTo', definition.appliesTo);
  const checks: CompiledCheck[] = [];
  for (const check of definition.checks) {
    const place = placeOf(check.id);
    tellApplicability(`${place}.appliesTo`, check.appliesTo);
    checks.push(compileCheck({ check, place, facts, problems }));
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

/** Of what makes it in error, the first is its problem. */
function compileCheck(options: {
  check: CheckDefinition;
  place: string;
  facts: FactNames;
  problems: DefinitionProblem[];
}): CompiledCheck {
  const { check, place, facts, problems } = options;
  let problem = check.kind === 'broken' ? check.problem : undefined;
  const compile = (field: 'when' | 'rule', source: string) => {
    const reading = compileRule({ source, facts });
    if (reading.status === 'compiled') {
      return reading.rule;
    }
    const { message } = reading;
    problems.push({
      ...{ severity: 'error', path: `${place}.${field}`, check: check.id },
      ...{ value: shorten(source), message },
    });
    problem ??= field === 'rule' ? message : `In '${field}': ${message}`;
    return undefined;
  };
  const when =
    check.when === undefined ? undefined : compile('when', check.when);
  const rule = check.kind === 'rule' ? compile('rule', check.rule) : undefined;
  const prefill = compilePrefill(options);
  return {
    definition: check,
    appliesTo: check.appliesTo ? createAppliesTo(check.appliesTo) : () => true,
    ...(when && { when }),
    ...(rule && { rule }),
    ...(prefill && { prefill }),
    ...(problem !== undefined && { problem }),
  };
}

function compilePrefill(options: {
  check: CheckDefinition;
  place: string;
  facts: FactNames;
  problems: DefinitionProblem[];
}): CompiledRule | undefined {
  const { check, place, facts, problems } = options;
  const source = check.kind === 'question' ? check.question.prefill : undefined;
  if (source === undefined) {
    return undefined;
  }
  const reading = compileRule({ source, facts, gives: 'anything' });
  if (reading.status === 'compiled') {
    return reading.rule;
  }
  problems.push({
    ...{ severity: 'warning', path: `${place}.question.prefill` },
    value: shorten(source),
    message: `${reading.message}. The question is asked without a proposal`,
  });
  return undefined;
}

/** What of a definition is used depends on the facts that there are. */
function usedParts(checks: CompiledCheck[]) {
  return checks.map(({ definition, prefill, problem }) => [
    definition.id,
    prefill !== undefined,
    problem ?? '',
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
