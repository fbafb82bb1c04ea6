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

import type { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { leaves } from './formats';
import { placeIn } from './places';
import type { RecordDraft } from './readRecord';
import type { ReadingContext } from './readingContext';
import { readShortList } from './readShortList';
import { findInSources } from './recordSources';

const places = z.array(
  z
    .string()
    .refine(text => placeIn(text) !== undefined)
    .register(leaves, {
      expected:
        'a place such as url:https://builds.example/pay/bom.json or dir:./bom.json',
    }),
);

/** Adds to a record the places where bills of materials of the entity are read, each once. */
export function readBomPlaces(
  entity: Entity,
  record: RecordDraft,
  context: ReadingContext,
): void {
  for (const found of findInSources(entity, 'sbom', context)) {
    const added = readShortList<string>(places, found, part => part, context);
    for (const { value: written, ...where } of added) {
      const target = placeIn(written);
      const isThere = record.bomPlaces.some(
        ({ value }) => value.target === target,
      );
      if (target !== undefined && !isThere) {
        record.bomPlaces.push({ value: { target }, ...where });
      }
    }
  }
}
