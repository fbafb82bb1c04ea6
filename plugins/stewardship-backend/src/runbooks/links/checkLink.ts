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

import type { LookupAddress } from 'node:dns';
import { lookup as lookupName } from 'node:dns/promises';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isWebAddress } from '@backstage-stewardship/plugin-stewardship-common';
import { orAborted } from '../../tasks/orAborted';
import type { AllowedHosts } from './AllowedHosts';
import { askForHeaders, bareHostname, type WebAnswer } from './askForHeaders';
import { judgeAnswer, judgeFailure, judgeLookupFailure } from './judgeLink';
import type { LinkReading } from './linkReading';
import { isPublicAddress } from './publicAddress';

/** All the addresses that the name of a host has at the moment. */
export type HostLookup = (hostname: string) => Promise<LookupAddress[]>;

const TIMEOUT_MS = 5_000;
const MAX_LENGTH = 2_000;

/** Some hosts answer `HEAD` in this way where they would answer `GET` with the page. */
const NOT_FOR_HEAD = [403, 404, 405, 501];

/** How an address is asked, where that is not as usual. */
export type LinkCheckOptions = {
  lookup?: HostLookup;
  /** For everything together, from the name of the host to the last headers. */
  timeoutMs?: number;
  /** From one request to the next of the same host. */
  pauseMs?: number;
  /** For tests, which have no other hosts than this one. No configuration leads here. */
  allowPrivate?: boolean;
};

/**
 * Whether an address leads somewhere. Sends nothing to hosts that are not allowed, or that are not of the internet: the
 * name is resolved once, and only what was found and looked at then is connected to. Throws the signal's reason where it
 * says stop.
 */
export async function checkLink(
  options: LinkCheckOptions & {
    url: string;
    allowed: Pick<AllowedHosts, 'allows'>;
    signal: AbortSignal;
  },
): Promise<LinkReading> {
  const { allowed, timeoutMs = TIMEOUT_MS } = options;
  options.signal.throwIfAborted();
  if (options.url.length > MAX_LENGTH || !isWebAddress(options.url)) {
    return { status: 'skipped', reason: 'it is no web address' };
  }
  const url = new URL(options.url);
  if (!allowed.allows(url)) {
    const reason = 'backend.reading.allow does not have it';
    return { status: 'skipped', reason };
  }
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  try {
    return await ask({ ...options, url, signal });
  } catch (error) {
    options.signal.throwIfAborted();
    const seconds = timeoutMs / 1000;
    return timeout.aborted
      ? {
          status: 'unknown',
          reason: `its host did not answer within ${seconds} seconds`,
        }
      : judgeFailure(error);
  }
}

async function ask(
  options: LinkCheckOptions & { url: URL; signal: AbortSignal },
): Promise<LinkReading> {
  const { url, allowPrivate = false, signal } = options;
  let addresses;
  try {
    addresses = await resolve(options);
  } catch (error) {
    signal.throwIfAborted();
    return judgeLookupFailure(error);
  }
  if (addresses.length === 0) {
    return { status: 'unknown', reason: 'its host could not be looked up' };
  }
  // One that is not public is enough: which one is connected to is a matter of chance.
  if (!allowPrivate && !addresses.every(a => isPublicAddress(a.address))) {
    return { status: 'skipped', reason: 'its host is not one of the internet' };
  }
  const answer = await askTwice({ ...options, addresses });
  return judgeAnswer({ url, answer });
}

async function resolve(options: {
  url: URL;
  lookup?: HostLookup;
  signal: AbortSignal;
}): Promise<LookupAddress[]> {
  const { lookup = lookupAll, signal } = options;
  const hostname = bareHostname(options.url);
  const family = isIP(hostname);
  return family === 0
    ? await orAborted(lookup(hostname), signal)
    : [{ address: hostname, family }];
}

async function lookupAll(hostname: string): Promise<LookupAddress[]> {
  return await lookupName(hostname, { all: true });
}

async function askTwice(options: {
  url: URL;
  addresses: LookupAddress[];
  pauseMs?: number;
  signal: AbortSignal;
}): Promise<WebAnswer> {
  const { pauseMs = 0, signal } = options;
  const answer = await askForHeaders({ ...options, method: 'HEAD' });
  if (!NOT_FOR_HEAD.includes(answer.httpStatus)) {
    return answer;
  }
  await pause(pauseMs, undefined, { signal });
  return await askForHeaders({ ...options, method: 'GET' });
}
