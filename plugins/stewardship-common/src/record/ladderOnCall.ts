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
import { lineageOf, type Lineage } from './lineage';
import { onCallSourcesOf } from './onCallSources';
import type { Sourced } from './reading';
import { readRotaSource, rotaSource } from './rotaSource';
import type { EscalationStep } from './values';

/** The entity whose ladder it is, with what is around it. */
export type LadderSurroundings = {
  entity: GraphEntity;
  lineage: Lineage;
  graph: CatalogGraph;
};

/** On-call sources in which rotas of records are named in full. */
export function withRotasInFull(
  sources: Sourced<string>[],
  around: LadderSurroundings,
): Sourced<string>[] {
  return sources.map(item => ({
    ...item,
    value: inFull(item.value, placesFor(item, undefined, around)),
  }));
}

/**
 * Steps with their on-call sources. A step that names none has that of its group. What tools know about the entity, its
 * System or its Domain belongs to the step of the owner before what they know about the owner itself.
 */
export function withOnCall(
  options: LadderSurroundings & {
    steps: Sourced<EscalationStep>[];
    /** Of the entity, rotas in full. */
    onCall: Sourced<string>[];
  },
): Sourced<EscalationStep>[] {
  const { steps, onCall, entity, graph } = options;
  const leader = entity.kind === 'Group' ? entity.ref : entity.ownerRef;
  const isOfGroups = onCall.some(
    ({ source }) =>
      source.kind === 'inherited' && source.from.startsWith('group:'),
  );
  const known = onCall.map(({ value }) => value).join(',');

  return steps.map(step => {
    const { ref, onCall: named } = step.value;
    const group = graph.get(ref);
    const ofGroup = () => (group ? onCallOfGroup(group, graph) : undefined);
    let found: string | undefined;
    if (named) {
      found = inFull(named, placesFor(step, group, options));
    } else if (ref === leader && known) {
      found = isOfGroups ? ofGroup() ?? known : known;
    } else {
      found = ofGroup();
    }
    return found ? { ...step, value: { ...step.value, onCall: found } } : step;
  });
}

/** What a group says about itself: its own step, then the keys of known tools, then its first rota. */
function onCallOfGroup(
  group: GraphEntity,
  graph: CatalogGraph,
): string | undefined {
  if (group.kind !== 'Group') {
    return undefined;
  }
  const { escalation, onCall, rotas } = group.declared;
  const named =
    escalation.find(({ value }) => value.ref === group.ref && value.onCall)
      ?.value.onCall ?? onCall.map(({ value }) => value).join(',');
  if (named) {
    return inFull(named, () => [group, ...lineageOf(group, graph).ancestors]);
  }
  const [rota] = rotas;
  return rota && rotaSource(group.ref, rota.value.id);
}

/**
 * Where a rota is looked for that somebody named: in the same record, in the group of the step, in what that record
 * inherits from, and then around the entity whose ladder it is.
 */
function placesFor(
  { source }: Sourced<unknown>,
  group: GraphEntity | undefined,
  { entity, lineage, graph }: LadderSurroundings,
): () => GraphEntity[] {
  return () => {
    const declarer =
      source.kind === 'inherited' ? graph.get(source.from) : undefined;
    return [
      declarer ?? entity,
      ...(group ? [group] : []),
      ...(declarer ? lineageOf(declarer, graph).ancestors : []),
      entity,
      ...lineage.ancestors,
    ];
  };
}

/** Names each rota of a record with the entity that declares it. Others are those of the configuration, or none. */
function inFull(text: string, places: () => GraphEntity[]): string {
  let known: GraphEntity[] | undefined;
  const sources = onCallSourcesOf(text).map(source => {
    const rota = readRotaSource(source);
    if (!rota || rota.entityRef) {
      return rota?.entityRef ? rotaSource(rota.entityRef, rota.id) : source;
    }
    known ??= places();
    const place = known.find(({ declared }) =>
      declared.rotas.some(({ value }) => value.id === rota.id),
    );
    return place ? rotaSource(place.ref, rota.id) : source;
  });
  return sources.join(',');
}
