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

import { oneLine, quoted } from '../quoted';
import { readBody } from './readBody';
import { retryTime } from './retryTime';
import {
  tooLarge,
  type AnswerSource,
  type Fetched,
  type Known,
} from './source';

const USER_AGENT = 'backstage-stewardship-endoflife-date';
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The bulk answer of endoflife.date, or of a mirror of it: one request a reading. */
export class ApiSource implements AnswerSource {
  readonly address: string;
  readonly shown: string;
  readonly #url: string;

  constructor(options: { url: string }) {
    this.#url = options.url;
    this.address = `api ${options.url}`;
    this.shown = oneLine(new URL(options.url).host);
  }

  async fetch(request: {
    known: Known | undefined;
    signal: AbortSignal;
  }): Promise<Fetched> {
    const { known, signal } = request;
    let url = new URL(this.#url);
    for (let redirects = 0; ; redirects += 1) {
      const response = await fetch(url, {
        headers: headersFor(known),
        // Each address is looked at before it is followed.
        redirect: 'manual',
        signal,
      });
      if (!REDIRECTS.has(response.status)) {
        return await this.#read(response, known);
      }
      await response.body?.cancel();
      const next = followed(url, response.headers.get('location'));
      if (typeof next === 'string') {
        return this.#failed(next);
      }
      if (redirects >= MAX_REDIRECTS) {
        return this.#failed(
          `${this.shown} leads from one address to the next, more than ${MAX_REDIRECTS} times`,
        );
      }
      url = next;
    }
  }

  async #read(response: Response, known: Known | undefined): Promise<Fetched> {
    const { headers, ok, status } = response;
    if (ok) {
      const bytes = await readBody(response.body ?? []);
      return bytes
        ? { status: 'fetched', bytes, known: knownOf(headers) }
        : tooLarge(this.shown);
    }
    await response.body?.cancel();
    switch (status) {
      case 304:
        return known
          ? { status: 'unchanged' }
          : this.#failed(
              `${this.shown} says that nothing is new (304), and nothing was read from it before`,
            );
      case 429:
        return this.#failed(
          `${this.shown} limits how often it is asked (429)`,
          retryTime(headers, new Date()),
        );
      case 404:
      case 410:
        return this.#failed(
          `${this.shown} has no /api/v1/products/full (${status}); check endOfLife.baseUrl`,
        );
      default:
        return this.#failed(
          `${this.shown} answered with the status ${status}`,
          status === 503 ? retryTime(headers, new Date()) : undefined,
        );
    }
  }

  #failed(reason: string, retryAt?: Date): Fetched {
    return { status: 'failed', reason, ...(retryAt && { retryAt }) };
  }
}

function headersFor(known: Known | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': USER_AGENT,
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.modified && { 'if-modified-since': known.modified }),
  };
}

function knownOf(headers: Headers): Known {
  return {
    etag: headers.get('etag') ?? undefined,
    modified: headers.get('last-modified') ?? undefined,
  };
}

/** Where a redirect leads, or why it is not followed. */
function followed(from: URL, location: string | null): URL | string {
  if (location === null || !URL.canParse(location, from)) {
    return `${oneLine(from.host)} leads elsewhere and does not say where`;
  }
  const next = new URL(location, from);
  const isWeb = next.protocol === 'https:' || next.protocol === 'http:';
  if (!isWeb || next.username || next.password) {
    return `${oneLine(
      from.host,
    )} leads to an address that is not followed, ${quoted(
      `${next.protocol}//${next.host}`,
    )}`;
  }
  return from.protocol === 'https:' && next.protocol === 'http:'
    ? `${oneLine(from.host)} leads from https to http, at ${quoted(
        next.host,
      )}, which is not followed`
    : next;
}
