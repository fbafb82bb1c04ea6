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

import { z } from 'zod';
import type { JsonObject } from '@backstage/types';
import { recordSchema } from './schema';

/**
 * JSON Schema of `spec.stewardship`, for editors and for checks in CI.
 *
 * With `supportTiers` it also says which ids there are; without, any text is accepted as a tier.
 *
 * @public
 */
export function createRecordJsonSchema(options?: {
  supportTiers?: string[];
}): JsonObject {
  const schema = z.toJSONSchema(recordSchema, {
    io: 'input',
    target: 'draft-7',
  }) as JsonObject & { properties: Record<string, JsonObject> };
  const tiers = options?.supportTiers;
  return {
    ...schema,
    title: 'spec.stewardship',
    properties: {
      ...schema.properties,
      ...(tiers && {
        supportTier: { ...schema.properties.supportTier, enum: tiers },
      }),
    },
  };
}
