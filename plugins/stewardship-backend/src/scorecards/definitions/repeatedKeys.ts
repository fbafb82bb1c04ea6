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
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml';

const MAX_TOLD = 50;

/**
 * Ways to keys that one map has twice, of which the last counts: `spec.checks[3].rule`. The text has been read before, within
 * limits; the parser's own search takes time that grows with the square of the keys.
 */
export function repeatedKeys(text: string): string[] {
  const documents = parseAllDocuments(text, {
    ...{ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' },
  });
  const repeated: string[] = [];
  for (const document of Array.isArray(documents) ? documents : []) {
    visit(document, {
      Map(_, node, path) {
        const keys = keysTwiceIn(node);
        if (keys.length > 0) {
          const way = wayTo([...path, node]);
          repeated.push(...keys.map(key => (way ? `${way}.${key}` : key)));
        }
        return repeated.length > MAX_TOLD ? visit.BREAK : undefined;
      },
    });
  }
  return repeated.slice(0, MAX_TOLD);
}

function keysTwiceIn({ items }: YAMLMap): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { key } of items) {
    const name = keyOf(key);
    // Several maps can be merged into one.
    if (seen.has(name) && name !== '<<') {
      twice.add(name);
    }
    seen.add(name);
  }
  return [...twice];
}

function wayTo(nodes: readonly unknown[]): string {
  let way = '';
  for (const [index, node] of nodes.entries()) {
    if (isPair(node)) {
      const key = keyOf(node.key);
      way = way === '' ? key : `${way}.${key}`;
    } else if (isSeq(node)) {
      way += `[${node.items.indexOf(nodes[index + 1])}]`;
    }
  }
  return way;
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key).slice(0, 80);
}
