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
import { companions } from './companions';
import { agreements, alternatives, leaves } from './formats';
import { recordSchema } from './schema';
import { unwrap } from './tolerantReader';

const ID = 'https://stewardship.dev/record.schema.json';

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
  const { $schema, ...schema } = z.toJSONSchema(recordSchema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodType) {
        describeCheck(zodSchema, jsonSchema);
      }
    },
  }) as JsonObject & { properties: Record<string, JsonObject> };
  const tiers = options?.supportTiers;
  return {
    $schema,
    $id: ID,
    title: 'spec.stewardship',
    description:
      'Stewardship record of an entity in a Backstage catalog: who supports it, what is promised, what to do when it fails, and what it runs on. Every field is optional.',
    ...schema,
    properties: {
      ...schema.properties,
      ...(tiers && {
        supportTier: { ...schema.properties.supportTier, enum: tiers },
      }),
    },
  };
}

/** Adds what zod checks in code: the pattern, and in the description what would be right. */
function describeCheck(
  zodSchema: z.ZodType,
  jsonSchema: Record<string, unknown>,
): void {
  const type = unwrap(zodSchema);
  const { expected, pattern, reading } = leaves.get(type) ?? {};
  if (pattern) {
    jsonSchema.pattern = pattern;
  }
  const isForm = reading === 'entityRef' || reading === 'hours';
  if (expected && (jsonSchema.pattern || isForm)) {
    jsonSchema.description = withExpected(jsonSchema.description, expected);
  }
  const { fields } = alternatives.get(type) ?? {};
  if (fields) {
    jsonSchema.anyOf = fields.map(field => ({ required: [field] }));
  }
  const companion = companions.get(type);
  if (companion) {
    jsonSchema.dependencies = { [companion.field]: [companion.needs] };
  }
  Object.assign(jsonSchema, agreements.get(type)?.jsonSchema);
}

function withExpected(description: unknown, expected: string): string {
  if (typeof description !== 'string') {
    return `${expected.charAt(0).toUpperCase()}${expected.slice(1)}`;
  }
  // A schema with a description of its own inherits nothing; one without has inherited what was added before.
  return description.toLowerCase().includes(expected.toLowerCase())
    ? description
    : `${description}: ${expected}`;
}
