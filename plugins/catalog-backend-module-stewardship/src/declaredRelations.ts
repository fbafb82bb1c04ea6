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

import { declaredLadderRefs } from '@backstage-stewardship/plugin-stewardship-common';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';

// Each relation is one row more in the search index of the catalog, for each entity.
const MAX_RELATIONS = 3;

// The catalog keeps references in columns of 255 characters, and fails where one is longer. No entity has one like that.
const MAX_REF = 200;

/** A relation of an entity, and how the other end calls it. */
export type DeclaredRelation = {
  type: 'escalatesTo' | 'supportedBy';
  inverse: 'escalationFor' | 'supports';
  targetRef: string;
};

/**
 * The relations that follow from what an entity declares: the steps of its ladder, then its support lines. At most
 * three, each once, and none to the entity itself.
 */
export function declaredRelations(entity: Entity): DeclaredRelation[] {
  const { escalation, supportLines } = declaredLadderRefs(entity);
  if (escalation.length === 0 && supportLines.length === 0) {
    return [];
  }
  const ownRef = stringifyEntityRef(entity);
  return [
    ...escalation.map(
      (targetRef): DeclaredRelation => ({
        type: 'escalatesTo',
        inverse: 'escalationFor',
        targetRef,
      }),
    ),
    ...supportLines.map(
      (targetRef): DeclaredRelation => ({
        type: 'supportedBy',
        inverse: 'supports',
        targetRef,
      }),
    ),
  ]
    .filter(
      ({ targetRef }) => targetRef !== ownRef && targetRef.length <= MAX_REF,
    )
    .slice(0, MAX_RELATIONS);
}
