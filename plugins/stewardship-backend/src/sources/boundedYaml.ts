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

import { isAlias, isMap, parseAllDocuments, visit, type Document } from 'yaml';
import { explainExpansion } from './yamlExpansion';

// The largest files are a quarter of it.
const MAX_SIZE = 1024 * 1024;

/** How much of YAML is followed. */
export type YamlLimits = {
  /** Keys of all maps together. */
  keys: number;
  /** Maps and lists within each other. */
  depth: number;
  /** Aliases (`*name`), each of which stands for a copy. Whatever they are, what they make of it stays below 1 MB. */
  aliases: number;
};

/** What some text says in YAML, or in a few words why it says nothing. */
export type YamlReading =
  | { status: 'read'; values: unknown[] }
  | { status: 'wrong'; reason: string };

/**
 * Reads YAML that anybody may have written, several documents too. Text whose reading would take long or fill memory is
 * refused: deep or many keys, and aliases by which a few lines become millions. Maps are merged by `<<`.
 */
export function readBoundedYaml(text: string, limits: YamlLimits): YamlReading {
  const tooDeep = findTooDeep(text, limits.depth);
  if (tooDeep) {
    return { status: 'wrong', reason: tooDeep };
  }
  try {
    const documents = parseAllDocuments(text, {
      // Looking for keys that are there twice takes time that grows with their square.
      uniqueKeys: false,
      merge: true,
      prettyErrors: false,
      logLevel: 'silent',
      customTags: [],
    });
    const values: unknown[] = [];
    for (const document of Array.isArray(documents) ? documents : []) {
      const reason = findProblem(document, limits);
      if (reason) {
        return { status: 'wrong', reason };
      }
      // Its own bound counts what is harmless and passes over what is not; ours has been asked by now.
      values.push(document.toJS({ maxAliasCount: -1 }));
    }
    return { status: 'read', values };
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    return {
      status: 'wrong',
      reason: isTooDeep
        ? `it is more than ${limits.depth} levels deep`
        : oneLine(error),
    };
  }
}

function findProblem(
  document: Document.Parsed,
  limits: YamlLimits,
): string | undefined {
  const [error] = document.errors;
  if (error) {
    return oneLine(error);
  }
  let keys = 0;
  let aliases = 0;
  let reason: string | undefined;
  visit(document, (_, node, path) => {
    if (isAlias(node)) {
      aliases++;
      if (aliases > limits.aliases) {
        reason =
          limits.aliases === 0
            ? 'it has aliases (*), which are not read here'
            : `it has more than ${limits.aliases} aliases (*); write some of them out, or split it into several documents`;
      }
    } else if (isMap(node)) {
      keys += node.items.length;
      if (keys > limits.keys) {
        reason = `it has more than ${limits.keys} keys`;
      }
    }
    if (path.length > limits.depth * 3) {
      reason = `it is more than ${limits.depth} levels deep`;
    }
    return reason ? visit.BREAK : undefined;
  });
  return reason === undefined && aliases > 0
    ? explainExpansion(document, { size: MAX_SIZE, depth: limits.depth })
    : reason;
}

/** The parser calls itself for each level, so levels are counted before it is asked. */
function findTooDeep(text: string, depth: number): string | undefined {
  let open = 0;
  for (const [char] of text.matchAll(/[[\]{}]/g)) {
    open += char === '[' || char === '{' ? 1 : -1;
    if (open > depth * 4) {
      return `it is more than ${depth} levels deep`;
    }
  }
  const dashes = /^[ \t]*(?:- ?){32}/m.test(text);
  return dashes ? `it is more than ${depth} levels deep` : undefined;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Merge sources')) {
    return 'what follows << has to be a map, an alias of one, or a list of them';
  }
  return message
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 150);
}
