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

import type { ScmIntegrations } from '@backstage/integration';
import type { Finding } from './reading';

const MAX_ROUNDS = 4;

/** The address of a source on the web, checked. */
export type WebAddress =
  | { status: 'read'; url: string; host: string; shown: string }
  | { status: 'wrong'; finding: Finding };

/**
 * Reads an address that the URL reader is to be asked for. A list of allowed paths compares paths as they are written, and
 * what is behind a server may decode them once more than the list does; so none may climb, in whatever disguise.
 */
export function readWebAddress(address: string): WebAddress {
  const shown = showAddress(address);
  const wrong = (expected: string): WebAddress => ({
    status: 'wrong',
    finding: { kind: 'invalidValue', path: shown, value: shown, expected },
  });
  if (!/^https?:\/\/[^/\\]/i.test(address) || !URL.canParse(address)) {
    return wrong('an http or https address');
  }
  const url = new URL(address);
  if (url.username || url.password) {
    return wrong('an address without a user name or password');
  }
  const inQuery = url.searchParams.get('path') ?? '';
  if (climbs(url.pathname) || climbs(inQuery)) {
    return wrong("an address without '..' in it");
  }
  url.hash = '';
  return { status: 'read', url: url.href, host: url.host, shown };
}

/** An address without what may be secret in it: user info, query and fragment. */
export function showAddress(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/\\]*@/i, '$1');
}

/** The path of the file that an address is of; some write it into the query. */
export function filePathOf(address: string): string {
  if (!URL.canParse(address)) {
    return '';
  }
  const { pathname, searchParams } = new URL(address);
  return (isInQuery(pathname) && searchParams.get('path')) || pathname;
}

/** The address of something in a folder, by its path there. */
export function addressIn(options: {
  integrations: ScmIntegrations;
  folder: string;
  path: string;
}): string | undefined {
  const { integrations, folder, path } = options;
  try {
    const url = new URL(folder);
    url.hash = '';
    if (isInQuery(url.pathname)) {
      const parent = url.searchParams.get('path') ?? '';
      url.searchParams.set('path', `${parent.replace(/\/*$/, '/')}${path}`);
      return url.href;
    }
    url.pathname = url.pathname.replace(/\/*$/, '/');
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    // With a dot in front, so that a colon in a name makes no scheme of it.
    return integrations.resolveUrl({ url: `./${encoded}`, base: url.href });
  } catch {
    return undefined;
  }
}

/** Where people read the file at an address: what shows folders often shows files at another one. */
export function pageOf(options: {
  integrations: ScmIntegrations;
  address: string;
}): string | undefined {
  const { address } = options;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return undefined;
  }
  const type = options.integrations.byUrl(address)?.type;
  if (type !== undefined && type !== 'github' && type !== 'gitlab') {
    return address;
  }
  const url = new URL(address);
  url.pathname = url.pathname.includes('/-/tree/')
    ? url.pathname.replace('/-/tree/', '/-/blob/')
    : url.pathname.replace(/^(\/[^/]+\/[^/]+)\/tree\//, '$1/blob/');
  return url.href;
}

/** As Azure Repos does. */
function isInQuery(pathname: string): boolean {
  return pathname.includes('/_git/');
}

const ENCODED: Record<string, string> = {
  '%25': '%',
  '%2e': '.',
  '%2f': '/',
  '%3b': ';',
  '%5c': '\\',
};

function climbs(path: string): boolean {
  // No character begins with these bytes, but careless decoders make dots and slashes of them.
  if (/%c[01]/i.test(path)) {
    return true;
  }
  let decoded = path;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (decoded.split(/[/\\]/).some(part => /^\.\.(;|$)/.test(part))) {
      return true;
    }
    const next = decoded.replace(
      /%(25|2e|2f|3b|5c)/gi,
      found => ENCODED[found.toLocaleLowerCase('en-US')] ?? found,
    );
    if (next === decoded) {
      return false;
    }
    decoded = next;
  }
  return true;
}
