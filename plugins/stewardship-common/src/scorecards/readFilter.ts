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
  parseFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { quoteValue } from '../record/quoteValue';
import type { Placed } from './DefinitionFields';
import type { DefinitionReading } from './DefinitionReading';
import { FILTERABLE_PATHS, isFilterable } from './filterablePaths';
import { FilterWalk } from './FilterWalk';

const OPERATORS = ['$all', '$any', '$not'];
const VALUE_MATCHERS = ['$exists', '$in', '$hasPrefix'];

/** What a condition is about, and so which paths it may name. */
type Subject = 'entity' | 'relation' | 'tag';

/** Paths that lead to no single value: how they can be compared. */
const WITH_PARTS: ReadonlyMap<string, string[]> = new Map([
  // Every entity has a list of them, if only an empty one.
  ['relations', ['$contains']],
  ['metadata.tags', ['$contains', '$exists']],
  ['metadata.labels', ['$exists']],
  ['metadata.annotations', ['$exists']],
]);

/** Of lists, what their items are. */
const ITEMS: ReadonlyMap<string, Subject> = new Map([
  ['relations', 'relation'],
  ['metadata.tags', 'tag'],
]);

/**
 * Reads a filter. What the library would take and never match, or match by mistake, is refused too: paths of which nothing
 * is kept, conditions beside an operator, empty lists, and what lies too deep.
 */
export function readFilter(
  reading: DefinitionReading,
  placed: Placed,
): FilterPredicate | undefined {
  const before = reading.errors;
  walkPredicate(new FilterWalk(reading), placed, 'entity', 1);
  if (reading.errors > before) {
    return undefined;
  }
  try {
    parseFilterPredicate(placed.value);
    // Not what was parsed: a label named like a part of every object would get lost there.
    return JSON.parse(JSON.stringify(placed.value));
  } catch (error) {
    const message = quoteValue(String(error), 500);
    reading.report({ path: placed.path, message });
    return undefined;
  }
}

function walkPredicate(
  walk: FilterWalk,
  placed: Placed,
  subject: Subject,
  depth: number,
): void {
  const { value, path } = placed;
  if (!walk.enters(path, depth)) {
    return;
  }
  if (!isObject(value)) {
    if (subject === 'tag') {
      walk.primitive(placed);
    } else {
      walk.refuse(placed, 'an object of paths and values');
    }
    return;
  }
  const keys = Object.keys(value);
  if (keys.some(key => key.startsWith('$'))) {
    walkOperator(walk, { value, path }, subject, depth);
    return;
  }
  if (subject === 'tag') {
    walk.refuse(placed, 'a text, which tags are');
    return;
  }
  for (const key of keys) {
    const at = { value: value[key], path: `${path}.${quoteValue(key, 300)}` };
    if (isPathOf(walk, at.path, key, subject)) {
      walkValue(walk, at, key, depth + 1);
    }
  }
}

/** `$all`, `$any` and `$not`. */
function walkOperator(
  walk: FilterWalk,
  placed: { value: Record<string, unknown>; path: string },
  subject: Subject,
  depth: number,
): void {
  const { value, path } = placed;
  const keys = Object.keys(value);
  const [operator] = keys;
  const at = {
    value: value[operator],
    path: `${path}.${quoteValue(operator, 60)}`,
  };
  if (keys.length > 1) {
    walk.refuse(placed, 'one operator alone; put conditions together in $all');
  } else if (!OPERATORS.includes(operator)) {
    walk.refuseName(at.path, operator, OPERATORS);
  } else if (operator === '$not') {
    walkPredicate(walk, at, subject, depth + 1);
  } else {
    for (const item of walk.items(at, 'a list of conditions')) {
      walkPredicate(walk, item, subject, depth + 1);
    }
  }
}

/** What stands at a path: a value, or an object that says how to compare. */
function walkValue(
  walk: FilterWalk,
  placed: Placed,
  key: string,
  depth: number,
): void {
  const { value, path } = placed;
  if (!walk.enters(path, depth)) {
    return;
  }
  const matchers = WITH_PARTS.get(key) ?? VALUE_MATCHERS;
  if (!isObject(value) && matchers === VALUE_MATCHERS) {
    walk.primitive(placed);
    return;
  }
  const keys = isObject(value) ? Object.keys(value) : [];
  if (!isObject(value) || keys.length !== 1) {
    const names = matchers.join(' or ');
    const others = matchers === VALUE_MATCHERS ? 'a value, or ' : '';
    walk.refuse(placed, `${others}an object with ${names} alone`);
    return;
  }
  const [matcher] = keys;
  if (!matchers.includes(matcher)) {
    walk.refuseName(`${path}.${quoteValue(matcher, 60)}`, matcher, matchers);
    return;
  }
  const at = { value: value[matcher], path: `${path}.${matcher}` };
  const items = ITEMS.get(key);
  if (matcher === '$exists') {
    if (typeof at.value !== 'boolean') {
      walk.refuse(at, 'true or false');
    }
  } else if (matcher === '$hasPrefix') {
    if (typeof at.value !== 'string') {
      walk.refuse(at, 'a text');
    }
  } else if (items) {
    walkPredicate(walk, at, items, depth + 1);
  } else {
    for (const item of walk.items(at, 'a list of values')) {
      if (walk.enters(item.path, depth)) {
        walk.primitive(item);
      }
    }
  }
}

function isPathOf(
  walk: FilterWalk,
  path: string,
  key: string,
  subject: Subject,
): boolean {
  if (subject === 'relation') {
    const known = ['type', 'targetRef'];
    if (!known.includes(key)) {
      walk.refusePath(path, key, { known });
    }
    return known.includes(key);
  }
  if (!isFilterable(key)) {
    const others =
      ', or a label or annotation such as metadata.annotations.example.com/key';
    walk.refusePath(path, key, { known: FILTERABLE_PATHS, others });
  }
  return isFilterable(key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
