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
import type { Token } from './markdown';

const MAX_LINKS = 200;
const SAFE = new Set(['http', 'https', 'mailto', 'tel', 'template']);

/** What a document links to, as written, each once; and the first address among them that is never opened. */
export function addressesIn(
  tokens: Token[],
  path: string,
): { links: string[]; findings: Finding[] } {
  const links = new Set<string>();
  let unsafe: string | undefined;
  const judge = (address: string) => {
    if (unsafe === undefined && isUnsafe(address)) {
      unsafe = address;
    }
  };
  const note = (address: string | null) => {
    // A part of an address is another address, and may end within a character.
    if (address && address.length <= 2000 && links.size < MAX_LINKS) {
      links.add(address);
    }
    judge(address ?? '');
  };
  for (const token of tokens) {
    for (const { type, content, ...inline } of [
      token,
      ...(token.children ?? []),
    ]) {
      if (type === 'link_open') {
        note(valueOf(inline.attrs, 'href'));
      } else if (type === 'image') {
        judge(valueOf(inline.attrs, 'src') ?? '');
      } else if (type === 'html_inline' || type === 'html_block') {
        addressesInHtml(content).forEach(judge);
      }
    }
  }
  return {
    links: [...links],
    findings:
      unsafe === undefined
        ? []
        : [
            {
              kind: 'unsafeAddress',
              path,
              value: unsafe,
              expected: 'an http, https or mailto address',
            },
          ],
  };
}

/** True for an address with a scheme that pages do not have, however it is disguised. */
export function isUnsafe(address: string): boolean {
  const plain = address
    // Readers differ in which of these they decode.
    .replace(/&#x?[0-9a-f]+;?/gi, '')
    .replace(/[\p{C}\s]/gu, '');
  if (/^[\\/]{2}|^[\\]/.test(plain) || address.length > 2000) {
    return true;
  }
  // Readers make addresses of these that do not lead where they seem to.
  if (/^https?:(?!\/\/[^\\/])|^https?:\/\/[^/?#]*[@\\]/i.test(plain)) {
    return true;
  }
  const [, scheme] = /^([^/?#:]*):/.exec(plain) ?? [];
  return scheme !== undefined && !SAFE.has(scheme.toLocaleLowerCase('en-US'));
}

function valueOf(
  attrs: [string, string][] | null,
  name: string,
): string | null {
  return attrs?.find(([key]) => key === name)?.[1] ?? null;
}

function addressesInHtml(html: string): string[] {
  return [
    ...html.matchAll(
      /\b(?:href|src|action|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi,
    ),
  ].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}
