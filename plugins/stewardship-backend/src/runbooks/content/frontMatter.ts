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

import type { Finding } from '../../sources/reading';
import { readBoundedYaml } from '../../sources/boundedYaml';
import type { RunbookMeta } from './parsedRunbook';
import { readMeta } from './readMeta';

const MAX_LENGTH = 16 * 1024;
const LIMITS = { keys: 200, depth: 8, aliases: 0 };

/** A runbook without its front matter, and what that said. */
export type FrontMatter = {
  meta: RunbookMeta;
  /** What follows the front matter. */
  body: string;
  findings: Finding[];
};

/** Takes the front matter off a document, if it has any. What is wrong in it spoils nothing else. */
export function takeFrontMatter(options: {
  path: string;
  text: string;
  today: string;
}): FrontMatter {
  const { path, text, today } = options;
  const nothing = readMeta({ path, given: {}, today }).meta;
  if (!/^---[ \t]*\n/.test(text)) {
    return { meta: nothing, body: text, findings: [] };
  }
  const start = text.indexOf('\n') + 1;
  const head = text.slice(start, start + MAX_LENGTH + 8);
  const end = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(head);
  if (!end) {
    // A line at the very beginning, and no front matter after all; unless it is one that never ends.
    const isRule = text.length <= MAX_LENGTH || !/^[\w-]+:/.test(head);
    return {
      meta: nothing,
      body: text,
      findings: isRule
        ? []
        : [wrong(path, `it does not end within ${MAX_LENGTH / 1024} KB`)],
    };
  }
  const body =
    head.slice(end.index + end[0].length) + text.slice(start + head.length);
  const read = readBoundedYaml(head.slice(0, end.index), LIMITS);
  if (read.status === 'wrong') {
    return { meta: nothing, body, findings: [wrong(path, read.reason)] };
  }
  const [given = {}] = read.values;
  if (typeof given === 'string') {
    // Words between two lines, and no front matter at all.
    return { meta: nothing, body: text, findings: [] };
  }
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    const findings =
      given === null
        ? []
        : [wrong(path, 'it is not a list of keys and values')];
    return { meta: nothing, body, findings };
  }
  const { meta, findings } = readMeta({ path, given: { ...given }, today });
  const repeated = repeatedKey(head.slice(0, end.index));
  return {
    meta,
    body,
    findings: repeated
      ? [
          ...findings,
          {
            kind: 'duplicate',
            path,
            value: repeated,
            expected: 'one entry for each key',
          },
        ]
      : findings,
  };
}

/** The first key that is there twice: the last of them counts, and nobody sees that. */
function repeatedKey(yaml: string): string | undefined {
  const seen = new Set<string>();
  for (const [, key] of yaml.matchAll(/^([A-Za-z][\w-]*)[ \t]*:/gm)) {
    if (seen.has(key)) {
      return key;
    }
    seen.add(key);
  }
  return undefined;
}

function wrong(path: string, value: string): Finding {
  return { kind: 'frontMatterInvalid', path, value };
}
