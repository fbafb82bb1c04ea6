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

import type { CatalogGraph, GraphEntity } from './graph';
import type { Sourced } from './reading';
import type { EscalationStep, SupportLine } from './values';

/**
 * Completes the support lines with what follows from the catalog: the owner is line 3, and the owners of the
 * Resources that the entity depends on are line 4.
 */
export function deriveSupportLines(options: {
  lines: Sourced<SupportLine>[];
  entity: GraphEntity;
  graph: CatalogGraph;
}): Sourced<SupportLine>[] {
  const { lines, entity, graph } = options;
  const result = [...lines];
  const has = (line: number) => result.some(({ value }) => value.line === line);

  if (!has(3) && entity.ownerRef) {
    result.push({
      value: { line: 3, ref: entity.ownerRef },
      source: { kind: 'derived', from: entity.ref, rule: 'owner' },
    });
  }
  if (!has(4)) {
    const experts = new Map<string, string>();
    for (const ref of entity.dependsOnRefs) {
      const owner = ref.startsWith('resource:')
        ? graph.get(ref)?.ownerRef
        : undefined;
      if (owner && owner !== entity.ownerRef && !experts.has(owner)) {
        experts.set(owner, ref);
      }
    }
    for (const [owner, resource] of experts) {
      result.push({
        value: { line: 4, ref: owner },
        source: { kind: 'derived', from: resource, rule: 'technologyOwner' },
      });
    }
  }
  return result.sort((a, b) => a.value.line - b.value.line);
}

/**
 * The ladder follows the support lines where nobody declared one. The known on-call source belongs to the owner's step.
 */
export function deriveEscalation(options: {
  steps: Sourced<EscalationStep>[];
  supportLines: Sourced<SupportLine>[];
  onCall: Sourced<string>[];
  ownerRef?: string;
}): Sourced<EscalationStep>[] {
  const { steps, supportLines, onCall, ownerRef } = options;
  const [source] = onCall;
  const derived = supportLines.flatMap(({ value }): Sourced<EscalationStep>[] =>
    value.ref
      ? [
          {
            value: {
              ref: value.ref,
              ...(value.respondWithin && {
                respondWithin: value.respondWithin,
              }),
            },
            source: {
              kind: 'derived',
              from: `line ${value.line}`,
              rule: 'supportLines',
            },
          },
        ]
      : [],
  );
  return (steps.length > 0 ? steps : derived).map(step =>
    source && step.value.ref === ownerRef && !step.value.onCall
      ? { ...step, value: { ...step.value, onCall: source.value } }
      : step,
  );
}
