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

import { oneLine } from './oneLine';
import type { SourceReading } from './reading';
import { showAddress } from './webAddress';

const MAX_MESSAGE = 2000;

/** Why nothing was read: something to correct, or something that may pass. */
export type NotRead = Extract<SourceReading, { status: 'wrong' | 'failed' }>;

/** What became of a request that brought nothing. Readers put whole addresses into what they say, and those may be secret. */
export function explainFailure(options: {
  error: unknown;
  host: string;
  /** The address, fit to be shown. */
  shown: string;
  isFolder: boolean;
  now: Date;
}): NotRead {
  const { error, host, shown: path, isFolder, now } = options;
  const { name, message } =
    error instanceof Error ? error : { name: 'Error', message: String(error) };
  const raw = message.slice(0, MAX_MESSAGE);
  // An address can contain anything, even what looks like an answer.
  const words = replaceAddresses(raw, () => 'it');
  const status = /(?:, |\bwith )(\d{3})\b/.exec(words)?.[1];
  const isRateLimit = status === '429' || /rate limit/i.test(words);
  if (isForbiddenHere(name, words) || isWithoutFolders(words)) {
    return notAllowed({ host, path, isFolder, message: raw });
  }
  if (name === 'NotFoundError' || status === '404' || status === '410') {
    return { status: 'wrong', finding: { kind: 'runbookNotFound', path } };
  }
  if (
    !isRateLimit &&
    (name === 'AuthenticationError' || status === '401' || status === '403')
  ) {
    const finding = { kind: 'runbookForbidden' as const, path, expected: host };
    return { status: 'wrong', finding };
  }
  const retryAt = retryAfter(error, now);
  const value = isRateLimit
    ? `'${host}' asks to wait`
    : reasonOf({ host, raw, words, status });
  return {
    status: 'failed',
    finding: { kind: 'runbookUnreadable', path, value },
    ...(retryAt && { retryAt }),
  };
}

function reasonOf(options: {
  host: string;
  raw: string;
  words: string;
  status: string | undefined;
}): string {
  const { host, raw, words, status } = options;
  if (/too many redirects/i.test(words)) {
    return 'it leads from one address to the next and never arrives';
  }
  if (status !== undefined && status >= '500') {
    return `'${host}' answered with ${status}`;
  }
  if (/fetch failed|\bECONN|\bENOTFOUND|\bEAI_AGAIN/.test(words)) {
    return `'${host}' cannot be reached`;
  }
  return oneLine(
    replaceAddresses(raw, showAddress)
      .replace(/\?\S+/g, '')
      .replace(/\b(basic|bearer|token)\s+\S+/gi, '$1')
      .replace(/\.\s*$/, ''),
  );
}

/** The reader for hosts that are merely allowed says so in a way of its own where a redirect leads elsewhere. */
function isForbiddenHere(name: string, words: string): boolean {
  return (
    words.includes('backend.reading.allow') ||
    (name === 'NotAllowedError' && !/, 403\b/.test(words))
  );
}

/** Files of hosts that are merely allowed can be read one by one, but nobody can tell which there are. */
function isWithoutFolders(words: string): boolean {
  return /does not implement readTree/i.test(words);
}

function notAllowed(options: {
  host: string;
  path: string;
  isFolder: boolean;
  message: string;
}): NotRead {
  const { host, path, isFolder, message } = options;
  const target = /configuration: (\S+)$/.exec(message)?.[1] ?? '';
  const found = URL.canParse(target) ? new URL(target) : undefined;
  if (found && !/^https?:$/.test(found.protocol)) {
    return { status: 'wrong', finding: { kind: 'runbookNotFound', path } };
  }
  const asked =
    found && found.host !== host
      ? `'${found.host}' to backend.reading.allow, because this address leads there`
      : `'${host}' to backend.reading.allow, or an integration for it`;
  return {
    status: 'wrong',
    finding: {
      kind: 'runbookNotAllowed',
      path,
      expected: isFolder
        ? `an integration for '${host}', without which no folders are read`
        : asked,
    },
  };
}

function replaceAddresses(
  text: string,
  replace: (address: string) => string,
): string {
  return text.replace(/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s'"<>]+/gi, found => {
    const end = /[,.;:)]*$/.exec(found)?.[0] ?? '';
    return replace(found.slice(0, found.length - end.length)) + end;
  });
}

/** Few readers hand on the answer that they got. */
function retryAfter(error: unknown, now: Date): Date | undefined {
  const { response } = Object(error);
  const { headers } = Object(response);
  const value: unknown =
    typeof headers?.get === 'function' ? headers.get('retry-after') : undefined;
  if (typeof value !== 'string') {
    return undefined;
  }
  const at = /^\d{1,9}$/.test(value)
    ? now.getTime() + Number(value) * 1000
    : Date.parse(value);
  return Number.isNaN(at) ? undefined : new Date(at);
}
