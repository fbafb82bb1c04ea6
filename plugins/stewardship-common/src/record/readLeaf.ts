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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { z } from 'zod';
import { leaves } from './formats';
import { reportProblem, type ReadingContext } from './readingContext';

/**
 * Reads one value that has no parts. Text that clearly means a number, a number that means a version or a tier, and
 * the names of support hours and tiers are understood; everything else is reported.
 */
export function readLeaf(
  schema: z.ZodType,
  value: unknown,
  path: string,
  context: ReadingContext,
): unknown {
  const leaf = leaves.get(schema);
  const expected = leaf?.expected ?? 'another value';
  let candidate = value;

  switch (leaf?.reading) {
    case 'hours':
      if (typeof value !== 'string') {
        reportProblem(context, { kind: 'wrongType', path, value, expected });
        return undefined;
      }
      return readNamedHours(value, path, context);
    case 'tier':
      candidate = typeof value === 'number' ? String(value) : value;
      break;
    case 'version':
      if (typeof value === 'number') {
        candidate = String(value);
        const quoted = `"${value}"`;
        reportProblem(context, {
          kind: 'numberAsVersion',
          path,
          value,
          // 1.10 has become 1.1 before anybody could see it.
          expected: Number.isInteger(value)
            ? quoted
            : `${quoted} or "${value}0", whichever is meant`,
        });
      }
      break;
    case 'number':
      candidate = numberFromText(value);
      break;
    case 'percent':
      candidate = numberFromText(value, '%');
      break;
    default:
  }

  const parsed = schema.safeParse(candidate);
  if (!parsed.success) {
    const isNumber = leaf?.reading === 'number' || leaf?.reading === 'percent';
    const rightType = isNumber ? 'number' : 'string';
    const kind = typeof candidate === rightType ? 'invalidValue' : 'wrongType';
    reportProblem(context, { kind, path, value, expected });
    return undefined;
  }
  if (leaf?.reading === 'entityRef') {
    return readEntityRef(String(parsed.data), path, context);
  }
  if (leaf?.reading === 'tier') {
    return readTier(String(parsed.data), path, context);
  }
  return parsed.data;
}

function numberFromText(value: unknown, unit = ''): unknown {
  if (typeof value !== 'string') {
    // YAML knows a negative zero, JSON does not.
    return value === 0 ? 0 : value;
  }
  const text = value.trim();
  const digits = text.endsWith(unit)
    ? text.slice(0, text.length - unit.length).trimEnd()
    : text;
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : value;
}

function readNamedHours(
  name: string,
  path: string,
  context: ReadingContext,
): unknown {
  const { supportHours } = context.settings;
  const hours = supportHours.get(name.trim());
  if (!hours) {
    reportProblem(context, {
      kind: 'unknownHours',
      path,
      value: name,
      expected: [...supportHours.keys()].join(', '),
    });
  }
  return hours;
}

/** The id of the tier that `text` means: an id or title in any case, or one of the configured other spellings. */
function readTier(
  text: string,
  path: string,
  context: ReadingContext,
): string | undefined {
  const { supportTiers, tierValues } = context.settings;
  const wanted = text.trim().toLocaleLowerCase('en-US');
  const tier =
    supportTiers.find(
      ({ id, title }) =>
        id.toLocaleLowerCase('en-US') === wanted ||
        title.toLocaleLowerCase('en-US') === wanted,
    )?.id ?? tierValues.get(wanted);
  if (!tier) {
    reportProblem(context, {
      kind: 'unknownTier',
      path,
      value: text,
      expected: supportTiers.map(({ id }) => id).join(', '),
    });
  }
  return tier;
}

/** A full reference, in lower case as the catalog compares them. A bare name is a group of the entity's namespace. */
function readEntityRef(
  text: string,
  path: string,
  context: ReadingContext,
): string | undefined {
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: context.namespace,
    });
    return stringifyEntityRef(ref);
  } catch {
    const expected = 'an entity reference such as group:default/team-payments';
    reportProblem(context, {
      kind: 'invalidValue',
      path,
      value: text,
      expected,
    });
    return undefined;
  }
}
