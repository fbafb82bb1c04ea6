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

/** The panel has a title and sections of its own: what is written in a runbook stands below them. */
const LEVELS_DOWN = 2;

/**
 * Lets a part of a runbook fit into the panel.
 *
 * - headings stand two levels deeper
 * - phone numbers and templates survive the sanitizer, which drops the links of all protocols that it does not know: they
 *   get a `#` in front, which `safeLink` takes away again
 */
export function markdownForPanel(markdown: string): string {
  return markdown
    .replace(/^( {0,3})(#{1,6})(?=[ \t])/gm, (_, indent, marks) => {
      const level = Math.min(6, marks.length + LEVELS_DOWN);
      return `${indent}${'#'.repeat(level)}`;
    })
    .replace(
      /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(tel|template):/gim,
      '$1#$2:',
    )
    .replace(/<((?:tel|template):[^\s<>]+)>/gi, '[$1](<#$1>)');
}

/** What is left of the first part when its first heading only repeats the title of the runbook. */
export function withoutTitle(markdown: string, title: string): string {
  const [, heading] = /^\s*# +(.*?)(?: +#+)? *(?:\n|$)/.exec(markdown) ?? [];
  return heading !== undefined && plain(heading) === plain(title)
    ? markdown.replace(/^\s*#.*(?:\n|$)/, '')
    : markdown;
}

function plain(text: string): string {
  return text
    .replace(/[*_`\\]/g, '')
    .trim()
    .toLocaleLowerCase('en-US');
}
