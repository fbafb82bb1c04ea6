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

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';

/**
 * The name by which people know an entity: its title, or its name, with the namespace only where that is not the
 * default one. What cannot be read as a reference is shown as it was written.
 *
 * @public
 */
export function entityDisplayName(
  entity: Pick<NamedEntity, 'ref' | 'title'>,
): string {
  if (entity.title) {
    return entity.title;
  }
  try {
    const { namespace, name } = parseEntityRef(entity.ref);
    return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
  } catch {
    return entity.ref;
  }
}
