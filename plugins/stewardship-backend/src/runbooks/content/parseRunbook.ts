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

import { createHash } from 'node:crypto';
import { defaultReadLimits } from '../../sources/limits';
import { nameInPath } from '../runbookNames';
import type { Finding } from '../../sources/reading';
import { addressesIn } from './addresses';
import { BlockReader } from './blocks';
import { takeFrontMatter } from './frontMatter';
import { endOf, parseMarkdown, plainText, type Token } from './markdown';
import type { ParsedRunbook } from './parsedRunbook';

/** The largest file that is read as a runbook, in bytes. */
export const MAX_RUNBOOK_BYTES = defaultReadLimits.fileBytes;

const MAX_HEADINGS = 200;
const MAX_DEFINITIONS = 200;

/** A runbook, or what is wrong with the whole file. */
export type RunbookReading =
  | { status: 'read'; runbook: ParsedRunbook }
  | { status: 'wrong'; finding: Finding };

/** Takes a file apart. Never throws. */
export function parseRunbook(options: {
  path: string;
  bytes: Buffer;
  /** `YYYY-MM-DD` */
  today: string;
}): RunbookReading {
  const { path, bytes, today } = options;
  if (bytes.byteLength > MAX_RUNBOOK_BYTES) {
    return wrong({
      kind: 'runbookTooLarge',
      path,
      value: `${Math.ceil(bytes.byteLength / 1024)} KB`,
      expected: `${MAX_RUNBOOK_BYTES / 1024} KB`,
    });
  }
  const text = decode(bytes);
  if (text === undefined) {
    return wrong({ kind: 'runbookNotText', path });
  }
  const { meta, body, findings } = takeFrontMatter({ path, text, today });
  if (body.trim() === '') {
    return wrong({ kind: 'runbookEmpty', path });
  }
  const { tokens, references } = parseMarkdown(body);
  const headings = headingsIn(tokens);
  const title = meta.title ?? headings.at(0)?.text ?? titleOf(path);
  const blocks = new BlockReader({ markdown: body, tokens });
  const addresses = addressesIn(tokens, path);
  return {
    status: 'read',
    runbook: {
      meta,
      title,
      content: {
        markdown: body,
        blocks: blocks.read(afterTitle(tokens, title)),
        definitions: definitionsOf(references),
        headings,
        hash: createHash('sha256').update(bytes).digest('hex'),
      },
      steps: blocks.steps,
      links: addresses.links,
      findings: [...findings, ...addresses.findings],
    },
  };
}

function wrong(finding: Finding): RunbookReading {
  return { status: 'wrong', finding };
}

function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function headingsIn(tokens: Token[]): { depth: number; text: string }[] {
  const headings: { depth: number; text: string }[] = [];
  for (const [index, { type, tag }] of tokens.entries()) {
    if (type === 'heading_open' && headings.length < MAX_HEADINGS) {
      const text = plainText(tokens[index + 1]);
      if (text !== '') {
        headings.push({ depth: Number(tag.slice(1)), text });
      }
    }
  }
  return headings;
}

/** The card shows the title already. */
function afterTitle(tokens: Token[], title: string): number {
  return tokens.at(0)?.type === 'heading_open' && plainText(tokens[1]) === title
    ? endOf(tokens, 0) + 1
    : 0;
}

function definitionsOf(
  references: Map<string, { href: string; title: string }>,
): string {
  return [...references]
    .slice(0, MAX_DEFINITIONS)
    .filter(
      ([label, { href, title }]) =>
        !/[[\]\\]/.test(label) &&
        !/[<>\s\\]/.test(href) &&
        !/["\n\\]/.test(title),
    )
    .map(
      ([label, { href, title }]) =>
        `[${label}]: <${href}>${title && ` "${title}"`}`,
    )
    .join('\n');
}

function titleOf(path: string): string {
  const words =
    nameInPath(path)
      .replace(/[-_.]+/g, ' ')
      .trim() || 'Runbook';
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
