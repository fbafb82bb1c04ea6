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

import MarkdownIt from 'markdown-it';

/** A token of the parser, flat: blocks open and close. */
export type Token = ReturnType<MarkdownIt['parse']>[number];

const parser = new MarkdownIt('default', {
  html: true,
  linkify: false,
  typographer: false,
});
// Addresses are wanted as they are written: what they are worth is judged elsewhere.
parser.validateLink = () => true;
parser.normalizeLink = address => address;
parser.normalizeLinkText = text => text;

/** The tokens of some Markdown, and the link definitions in it. */
export function parseMarkdown(markdown: string): {
  tokens: Token[];
  references: Map<string, { href: string; title: string }>;
} {
  const env: {
    references?: Record<string, { href: string; title?: string }>;
  } = {};
  const tokens = parser.parse(markdown, env);
  return {
    tokens,
    references: new Map(
      Object.entries(env.references ?? {}).map(([label, { href, title }]) => [
        label,
        { href, title: title ?? '' },
      ]),
    ),
  };
}

/** The index of the token that closes the one at `index`; `index` itself where there is nothing to close. */
export function endOf(tokens: Token[], index: number): number {
  if (tokens[index].nesting !== 1) {
    return index;
  }
  const { level } = tokens[index];
  let end = index + 1;
  while (tokens[end].level !== level || tokens[end].nesting !== -1) {
    end++;
  }
  return end;
}

/** The words of an inline token, without what makes them bold or a link. */
export function plainText(inline: Token | undefined): string {
  const text = (inline?.children ?? [])
    .map(({ type, content }) => {
      switch (type) {
        case 'text':
        case 'code_inline':
        case 'image':
          return content;
        case 'softbreak':
        case 'hardbreak':
          return ' ';
        default:
          return '';
      }
    })
    .join('');
  return (
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 200)
      // Half of a character, which a database may refuse.
      .replace(/\p{Cs}$/u, '')
  );
}
