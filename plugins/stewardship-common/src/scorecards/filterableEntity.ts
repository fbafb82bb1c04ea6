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
import type { JsonObject } from '@backstage/types';
import { SPEC_FIELDS, TEXT_FIELDS } from './filterablePaths';
import type { FilterableEntity } from './filterable';

const MAX_ENTRIES = 100;
const MAX_CHARACTERS = 500;
const MAX_RELATIONS = 500;

/**
 * What filters of scorecards look at of an entity. What is longer than anybody compares with is cut: 100 labels,
 * annotations and tags each, 500 relations, texts of 500 characters. Values with parts are left out.
 *
 * @public
 */
export function toFilterableEntity(entity: Entity): FilterableEntity {
  const metadata: Record<string, unknown> = entity.metadata;
  const tags = listOf(metadata.tags).filter(isText).slice(0, MAX_ENTRIES);
  return {
    kind: shorten(entity.kind),
    metadata: {
      ...pick(metadata, TEXT_FIELDS),
      ...pickMap('labels', metadata.labels),
      ...pickMap('annotations', metadata.annotations),
      ...(tags.length > 0 && { tags: tags.map(shorten) }),
    },
    spec: pick(entity.spec ?? {}, SPEC_FIELDS),
    relations: listOf(entity.relations)
      .filter(isRelation)
      .slice(0, MAX_RELATIONS)
      .map(({ type, targetRef }) => ({
        type: shorten(type),
        targetRef: shorten(targetRef),
      })),
  };
}

function pick(from: object, names: readonly string[]): JsonObject {
  return Object.fromEntries(scalars(from, names));
}

/** Left out where nothing is in it, as of most entities. */
function pickMap(name: string, from: unknown): JsonObject {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) {
    return {};
  }
  // By entries, so that no name is special.
  const entries = scalars(from, Object.keys(from)).slice(0, MAX_ENTRIES);
  return entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};
}

function scalars(
  from: object,
  names: readonly string[],
): [string, string | number | boolean][] {
  const values = new Map<string, unknown>(Object.entries(from));
  const result: [string, string | number | boolean][] = [];
  for (const name of names) {
    const value = values.get(name);
    if (isText(value)) {
      result.push([shorten(name), shorten(value)]);
    } else if (typeof value === 'boolean') {
      result.push([shorten(name), value]);
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      // JSON knows no negative zero.
      result.push([shorten(name), value === 0 ? 0 : value]);
    }
  }
  return result;
}

/** What a database may refuse or a log stumbles over, halves of surrogate pairs and control characters, is replaced. */
function shorten(text: string): string {
  const short = text.slice(0, MAX_CHARACTERS);
  return /(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(short)
    ? short.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\uFFFD')
    : short;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRelation(
  value: unknown,
): value is { type: string; targetRef: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'targetRef' in value &&
    isText(value.type) &&
    isText(value.targetRef)
  );
}
