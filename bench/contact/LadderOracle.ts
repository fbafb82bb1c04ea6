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

import type { BenchEntity } from '../shared/BenchEntity';
import type { BenchCatalog } from '../shared/generateCatalog';
import type { Oracle } from '../shared/Oracle';

/** A line or a step as it is written in a record. */
type Written = {
  ref: string;
  line?: number;
  channel?: string;
  onCall?: string;
  respondWithin?: string;
};

/** A step of a ladder before anybody looks who is on call. */
export type ExpectedStep = {
  who: BenchEntity;
  channel?: string;
  respondWithin?: string;
  /** `pagerduty:<key>`, or `rota:<entityRef>`. */
  source?: string;
};

/**
 * The ladder of each entity, worked out from the made-up catalog without any code of the suite: what is written or
 * inherited, or else what follows from the support lines, the owner and the resources it depends on.
 */
export class LadderOracle {
  readonly #catalog: BenchCatalog;
  readonly #oracle: Oracle;

  constructor(options: { catalog: BenchCatalog; oracle: Oracle }) {
    this.#catalog = options.catalog;
    this.#oracle = options.oracle;
  }

  stepsOf(entity: BenchEntity): ExpectedStep[] {
    const lineage = this.#oracle.lineageOf(entity);
    const written = lineage.map(ladderIn).find(steps => steps.length > 0);
    const steps = written ?? this.#stepsFromLines(entity, lineage);
    const [owner] = entity.targets('ownedBy');
    return steps.flatMap(({ ref, channel, respondWithin, onCall }) => {
      const who = this.#find(ref);
      const source =
        sourceIn(onCall, who) ??
        (who?.ref === owner ? pagerOf(entity) : undefined) ??
        (who && rotaOf(who) && `rota:${who.ref}`);
      return who ? [{ who, channel, respondWithin, source }] : [];
    });
  }

  #stepsFromLines(entity: BenchEntity, lineage: BenchEntity[]): Written[] {
    // The nearest that has a line of a number brings all its lines of that number.
    const lines = new Map<number, Written[]>();
    for (const ancestor of lineage) {
      const nearer = new Set(lines.keys());
      for (const item of linesIn(ancestor)) {
        const { line = 0 } = item;
        if (!nearer.has(line)) {
          lines.set(line, [...(lines.get(line) ?? []), item]);
        }
      }
    }
    const [owner] = entity.targets('ownedBy');
    if (!lines.has(3) && owner) {
      lines.set(3, [{ ref: owner }]);
    }
    if (!lines.has(4)) {
      const resources = entity
        .targets('dependsOn')
        .filter(ref => ref.startsWith('resource:'))
        .sort();
      const experts = new Set(
        resources.flatMap(ref => this.#find(ref)?.targets('ownedBy') ?? []),
      );
      experts.delete(owner);
      lines.set(
        4,
        [...experts].map(ref => ({ ref })),
      );
    }
    const sorted = [...lines].sort(([a], [b]) => a - b);
    return sorted.flatMap(([, items]) =>
      items.map(({ ref, respondWithin }) => ({
        ref,
        respondWithin,
        ...(this.#find(ref)?.spec.type === 'vendor' && { channel: 'ticket' }),
      })),
    );
  }

  #find(ref: string): BenchEntity | undefined {
    const full = ref.includes(':') ? ref : `group:default/${ref}`;
    return this.#catalog.byRef.get(full);
  }
}

/** The first rota of a group. */
export function rotaOf(group: BenchEntity): ExpectedRota | undefined {
  return (declaredBy(group).rotas as ExpectedRota[] | undefined)?.[0];
}

/** A rota as it is written. */
export type ExpectedRota = {
  members: string[];
  timeZone: string;
  startsOn: string;
  handover: string;
  shift: string;
};

export function declaredBy({ spec }: BenchEntity): Record<string, unknown> {
  return (spec.stewardship ?? {}) as Record<string, unknown>;
}

export function annotationOf(
  { metadata }: BenchEntity,
  key: string,
): string | undefined {
  return (metadata.annotations as Record<string, string> | undefined)?.[key];
}

function ladderIn(entity: BenchEntity): Written[] {
  const short = annotationOf(entity, 'stewardship.dev/escalation');
  return (
    (declaredBy(entity).escalation as Written[] | undefined) ??
    short?.split(', ').map(ref => ({ ref })) ??
    []
  );
}

function linesIn(entity: BenchEntity): Written[] {
  return (declaredBy(entity).supportLines ?? []) as Written[];
}

function pagerOf(entity: BenchEntity): string | undefined {
  const service = annotationOf(entity, 'pagerduty.com/service-id');
  return service && `pagerduty:${service}`;
}

/** A rota without a group is one of the group that is called. */
function sourceIn(
  onCall: string | undefined,
  who: BenchEntity | undefined,
): string | undefined {
  return onCall === 'rota:primary' ? `rota:${who?.ref}` : onCall;
}
