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

import { isWebAddress } from '@backstage-stewardship/plugin-stewardship-common';
import { oneLine } from '../../sources/oneLine';
import type { WebAnswer } from './askForHeaders';
import type { LinkReading } from './linkReading';

/** What an answer says about the address. */
export function judgeAnswer(options: {
  url: URL;
  answer: WebAnswer;
}): LinkReading {
  const { url, answer } = options;
  const { httpStatus } = answer;
  const unknown = (reason: string): LinkReading => ({
    status: 'unknown',
    ...{ reason, httpStatus },
  });
  if (httpStatus >= 200 && httpStatus < 300) {
    return { status: 'works', httpStatus };
  }
  if (httpStatus >= 300 && httpStatus < 400) {
    return judgeRedirect({ url, answer });
  }
  switch (httpStatus) {
    case 401:
    case 403:
    case 407:
      return unknown('it asks for a login');
    case 404:
      return { status: 'dead', reason: 'it is not there', httpStatus };
    case 410:
      return { status: 'dead', reason: 'it was removed', httpStatus };
    case 429:
      return unknown('its host wants to be asked less often');
    default:
      return unknown(`its host answers with status ${httpStatus}`);
  }
}

/** What a request that brought no answer says about the address. */
export function judgeFailure(error: unknown): LinkReading {
  const code = codeOf(error);
  return { status: 'unknown', reason: reasonOf(code) };
}

/** What it says about the address that the name of its host could not be resolved. */
export function judgeLookupFailure(error: unknown): LinkReading {
  return codeOf(error) === 'ENOTFOUND'
    ? { status: 'dead', reason: 'its host does not exist' }
    : { status: 'unknown', reason: 'its host could not be looked up' };
}

function judgeRedirect(options: { url: URL; answer: WebAnswer }): LinkReading {
  const { url, answer } = options;
  const { httpStatus, location } = answer;
  const target =
    location !== undefined && URL.canParse(location, url.href)
      ? new URL(location, url.href)
      : undefined;
  if (!target || !isWebAddress(target.href)) {
    const reason = 'it redirects to something that is no web address';
    return { status: 'unknown', reason, httpStatus };
  }
  if (isSamePlace(url, target)) {
    return { status: 'works', httpStatus };
  }
  const reason =
    target.host === url.host
      ? `it redirects to another page of '${oneLine(target.host)}'`
      : `it redirects to '${oneLine(target.host)}'`;
  return { status: 'unknown', reason, httpStatus };
}

/** Whether an address is only written differently: with `https`, or with another slash at its end. Not where it is the same. */
function isSamePlace(url: URL, target: URL): boolean {
  const isUpgrade = url.protocol === 'http:' && target.protocol === 'https:';
  const isOtherPath = url.pathname !== target.pathname;
  return (
    // The port is in it unless it is that of the scheme.
    url.host === target.host &&
    url.search === target.search &&
    (isUpgrade || url.protocol === target.protocol) &&
    (isUpgrade || isOtherPath) &&
    url.pathname.replace(/\/$/, '') === target.pathname.replace(/\/$/, '')
  );
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : '';
}

function reasonOf(code: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'its host refuses the connection';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'its host ended the connection';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'ETIMEDOUT':
      return 'its host cannot be reached';
    case 'HPE_HEADER_OVERFLOW':
      return 'its host answers with too much at once';
    case 'CERT_HAS_EXPIRED':
      return 'the certificate of its host has expired';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'the certificate of its host is that of another host';
    default:
  }
  if (code.startsWith('HPE_')) {
    return 'its host does not answer as a web server does';
  }
  if (/CERT|SIGNATURE/.test(code)) {
    return 'the certificate of its host is not one that this portal trusts';
  }
  if (code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code)) {
    return 'its host and this portal have no encryption in common';
  }
  return 'its host could not be asked';
}
