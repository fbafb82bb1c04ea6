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

import type {
  AffectedService,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { AffectedUse } from '../book/affected';
import { storedDecision } from '../DecisionDesk';

/** All references that an affected service names. */
export function affectedRefs({
  entity,
  path,
  decision,
}: AffectedUse): string[] {
  return [
    entity.ref,
    entity.ownerRef,
    ...path,
    ...(decision ? [decision.decidedBy] : []),
  ];
}

/** An affected service as it is answered. */
export function toAffectedService(options: {
  item: AffectedUse;
  /** `YYYY-MM-DD` */
  today: string;
  name: (ref: string) => NamedEntity;
}): AffectedService {
  const { item, today, name } = options;
  const { entity, direct, path, version, endsOn } = item;
  const decision =
    item.decision && storedDecision({ row: item.decision, today, name });
  return {
    entity: name(entity.ref),
    ...(entity.ownerRef !== '' && { owner: name(entity.ownerRef) }),
    tierId: entity.tierId,
    direct,
    path: path.map(name),
    ...(version !== undefined && { version }),
    ...(decision && { decision }),
    ...(endsOn && { endsOn }),
  };
}
