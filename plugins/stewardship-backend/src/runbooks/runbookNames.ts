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

/** The short name that the name of a file or the end of an address makes. */
export function nameInPath(path: string): string {
  const parts = path
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(part => part !== '');
  const last = parts.at(-1) ?? '';
  const named = isIndex(last) ? parts.at(-2) ?? last : last;
  const plain = safelyDecoded(named).replace(/\.(md|markdown|html?)$/i, '');
  return (
    plain
      .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 100) || 'runbook'
  );
}

/** True for a page that stands for its folder. */
export function isIndex(path: string): boolean {
  return /(^|\/)_?(index|readme)\.(md|markdown)$/i.test(path);
}

/** An address as it compares with others: without the place on the page and without a slash at the end. */
export function normalUrl(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.hash = '';
    return parsed.href.replace(/\/+$/, '');
  } catch {
    return url;
  }
}

/** A title for the runbook at an address that only an alert knows. */
export function titleFrom(url: string, alert: string): string {
  const name = nameInPath(url).replace(/[-_.]+/g, ' ');
  const { hostname } = new URL(url);
  return name === hostname
    ? alert
    : name.charAt(0).toLocaleUpperCase('en-US') + name.slice(1);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
