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
  isAlias,
  isMap,
  isScalar,
  parseAllDocuments,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';

const LIMITS = { keys: 20_000, depth: 12, aliases: 500 };
const TOO_DEEP = `it is more than ${LIMITS.depth} levels deep`;
const NUMBERS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** What a document says, or in a few words why it says nothing. */
export type ExactYaml =
  | {
      status: 'read';
      values: unknown[];
      /** Keys that one map has twice, of which the last counts. */
      repeated: string[];
    }
  | { status: 'wrong'; reason: string };

/**
 * Reads YAML with numbers as they are written: a release cycle 1.10 is not 1.1, and 010 is not 10. Whatever would take long
 * or fill memory is not followed.
 */
export function readExactYaml(text: string): ExactYaml {
  if (isTooDeep(text)) {
    return { status: 'wrong', reason: TOO_DEEP };
  }
  try {
    return readDocuments(text);
  } catch (error) {
    return {
      status: 'wrong',
      reason: error instanceof RangeError ? TOO_DEEP : oneLine(error),
    };
  }
}

function readDocuments(text: string): ExactYaml {
  const documents = parseAllDocuments(text, {
    // Looking for keys that are there twice takes time that grows with their square.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    customTags: tags =>
      tags.filter(tag => typeof tag === 'string' || !NUMBERS.includes(tag.tag)),
  });
  const values: unknown[] = [];
  const repeated: string[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    const looked = lookThrough(document);
    if (looked.problem !== undefined) {
      return { status: 'wrong', reason: looked.problem };
    }
    values.push(document.toJS({ maxAliasCount: LIMITS.aliases }));
    repeated.push(...looked.repeated);
  }
  return { status: 'read', values, repeated };
}

/** What is wrong with a document, before anything is made of it. */
function lookThrough(document: Document.Parsed): {
  problem?: string;
  repeated: Set<string>;
} {
  const repeated = new Set<string>();
  const [error] = document.errors;
  if (error) {
    return { problem: oneLine(error), repeated };
  }
  let keys = 0;
  let aliases = 0;
  let problem: string | undefined;
  visit(document, (_, node, path) => {
    if (isAlias(node)) {
      aliases++;
    } else if (isMap(node)) {
      keys += node.items.length;
      addRepeated(node, repeated);
    }
    if (aliases > LIMITS.aliases) {
      problem = `it has more than ${LIMITS.aliases} aliases (*)`;
    } else if (keys > LIMITS.keys) {
      problem = `it has more than ${LIMITS.keys} keys`;
    } else if (path.length > LIMITS.depth * 3) {
      problem = TOO_DEEP;
    }
    return problem ? visit.BREAK : undefined;
  });
  return { problem, repeated };
}

function addRepeated({ items }: YAMLMap, repeated: Set<string>): void {
  const seen = new Set<string>();
  for (const { key } of items) {
    const name = String(isScalar(key) ? key.value : key);
    if (seen.has(name)) {
      repeated.add(name);
    }
    seen.add(name);
  }
}

/** The parser calls itself for each level, so levels are counted before it is asked. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [char] of text.matchAll(/[[\]{}]/g)) {
    open += char === '[' || char === '{' ? 1 : -1;
    if (open > LIMITS.depth * 4) {
      return true;
    }
  }
  return /^[ \t]*(?:- ?){32}/m.test(text);
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 150);
}
