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
import { dropLonely } from './companions';
import { agreements, alternatives, leaves } from './formats';
import { quoteValue } from './quoteValue';
import { reportProblem, type ReadingContext } from './readingContext';
import { readLeaf } from './readLeaf';
import { reportUnknownFields } from './reportUnknownFields';
import { isTemplated } from './templated';

export const MAX_ITEMS = 100;

/**
 * Reads a value as far as it is right. Of an object, each field stands for itself; of a list, each item. What is
 * wrong is reported and left out; an object that lacks a required field is left out as a whole.
 *
 * Returns `undefined` where nothing usable remains. Work is bounded by the schema, not by the size of the value.
 */
export function readTolerantly(
  schema: z.ZodType,
  value: unknown,
  path: string,
  context: ReadingContext,
): unknown {
  const type = unwrap(schema);
  if (isUnset(value)) {
    return undefined;
  }
  if (type instanceof z.ZodObject) {
    return readObject(type, value, path, context);
  }
  if (type instanceof z.ZodArray) {
    const items = readItems(type, value, path, context);
    return items.length > 0 ? items.map(item => item.value) : undefined;
  }
  if (type instanceof z.ZodRecord) {
    return readMap(type, value, path, context);
  }
  if (type instanceof z.ZodUnion && isPlainObject(value)) {
    return readWeeklyHours(type, value, path, context);
  }
  return readLeaf(type, value, path, context);
}

/**
 * The items of a list that are right, each with its path.
 */
export function readItems(
  schema: z.ZodType,
  value: unknown,
  path: string,
  context: ReadingContext,
): { value: unknown; path: string }[] {
  const type = unwrap(schema);
  if (isUnset(value)) {
    return [];
  }
  if (!Array.isArray(value) || !(type instanceof z.ZodArray)) {
    reportProblem(context, {
      kind: 'wrongType',
      path,
      value,
      expected: 'a list',
    });
    return [];
  }
  reportTooMany(value.length, path, context);
  const items: { value: unknown; path: string }[] = [];
  const element = type.element as z.ZodType;
  for (const [index, item] of value.slice(0, MAX_ITEMS).entries()) {
    const at = `${path}[${index}]`;
    const read = readTolerantly(element, item, at, context);
    if (read !== undefined) {
      items.push({ value: read, path: at });
    }
  }
  return items;
}

function readObject(
  schema: z.ZodObject,
  value: unknown,
  path: string,
  context: ReadingContext,
): Record<string, unknown> | undefined {
  if (!isPlainObject(value)) {
    const expected = `an object with ${Object.keys(schema.shape).join(', ')}`;
    reportProblem(context, { kind: 'wrongType', path, value, expected });
    return undefined;
  }
  reportUnknownFields(schema, value, path, context);

  const result: Record<string, unknown> = {};
  let complete = true;
  for (const [key, field] of Object.entries(schema.shape)) {
    const at = `${path}.${key}`;
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    const read = readTolerantly(field, given, at, context);
    if (read !== undefined) {
      result[key] = read;
    } else if (!(field instanceof z.ZodOptional)) {
      complete = false;
      if (isEmpty(given)) {
        const expected = leaves.get(unwrap(field))?.expected;
        reportProblem(context, { kind: 'missingField', path: at, expected });
      }
    }
  }
  complete = hasAlternative(schema, value, result, path, context) && complete;
  complete = complete && isAgreed(schema, result, path, context);
  if (complete) {
    dropLonely(schema, result, path, context);
  }
  return complete && Object.keys(result).length > 0 ? result : undefined;
}

/** Of an object of which one of several fields must be there: tells where none was even tried. */
function hasAlternative(
  schema: z.ZodObject,
  value: Record<string, unknown>,
  read: Record<string, unknown>,
  path: string,
  context: ReadingContext,
): boolean {
  const { fields, expected } = alternatives.get(schema) ?? { fields: [] };
  if (fields.length === 0 || fields.some(field => field in read)) {
    return true;
  }
  if (fields.every(field => isEmpty(value[field]))) {
    const at = `${path}.${fields[0]}`;
    reportProblem(context, { kind: 'missingField', path: at, expected });
  }
  return false;
}

/** Of an object of which one field must agree with the others: tells where it does not. */
function isAgreed(
  schema: z.ZodObject,
  read: Record<string, unknown>,
  path: string,
  context: ReadingContext,
): boolean {
  const agreement = agreements.get(schema);
  if (!agreement || agreement.holds(read)) {
    return true;
  }
  const { field, expected } = agreement;
  const { [field]: value } = read;
  const at = { path: `${path}.${field}`, expected };
  reportProblem(
    context,
    value === undefined
      ? { kind: 'missingField', ...at }
      : { kind: 'invalidValue', ...at, value },
  );
  return false;
}

function readMap(
  schema: z.ZodRecord,
  value: unknown,
  path: string,
  context: ReadingContext,
): Record<string, unknown> | undefined {
  if (!isPlainObject(value)) {
    const expected = 'an object of names and values';
    reportProblem(context, { kind: 'wrongType', path, value, expected });
    return undefined;
  }
  const keys = Object.keys(value);
  reportTooMany(keys.length, path, context);
  const entries: [string, unknown][] = [];
  const keyType = schema.keyType as z.ZodType;
  const type = schema.valueType as z.ZodType;
  for (const key of keys.slice(0, MAX_ITEMS)) {
    const at = `${path}.${quoteValue(key, 60)}`;
    const name = readLeaf(keyType, key, at, context);
    const read = readTolerantly(type, value[key], at, context);
    if (typeof name === 'string' && read !== undefined) {
      entries.push([name, read]);
    }
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readWeeklyHours(
  schema: z.ZodUnion,
  value: unknown,
  path: string,
  context: ReadingContext,
): unknown {
  const weekly = schema.options.find(option => option instanceof z.ZodObject);
  const read = weekly && readObject(weekly, value, path, context);
  return read && { kind: 'weekly', ...read };
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || isTemplated(value);
}

/** The type of a value that may be left out. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  );
}

function reportTooMany(
  count: number,
  path: string,
  context: ReadingContext,
): void {
  if (count > MAX_ITEMS) {
    reportProblem(context, {
      kind: 'tooLarge',
      path,
      value: `${count} items`,
      expected: `${MAX_ITEMS} items; the first ${MAX_ITEMS} are used`,
    });
  }
}
