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

import {
  getCompoundEntityRef,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { declaredRelations } from './declaredRelations';

/** Emits both ends of the relations that an entity declares. Asks nobody, and leaves the entity as it is. */
export class StewardshipRelationsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'StewardshipRelationsProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    for (const { type, inverse, targetRef } of declaredRelations(entity)) {
      const other = parseEntityRef(targetRef);
      emit(processingResult.relation({ source: self, type, target: other }));
      emit(
        processingResult.relation({
          source: other,
          type: inverse,
          target: self,
        }),
      );
    }
    return entity;
  }
}
