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

const SECOND = 1000;
const FIRST_BACK_OFF = SECOND / 2;
const MAX_BACK_OFF = 10 * SECOND;
const MAX_ASKED = 15 * 60 * SECOND;

/**
 * How long the answer asks to wait, in milliseconds, at most a quarter of an hour: `retry-after` in seconds or as a
 * date, or else, for a 429, `ratelimit-reset`. `undefined` where it asks for nothing that makes sense.
 */
export function askedToWait(
  { status, headers }: Response,
  now: number,
): number | undefined {
  const reset = status === 429 ? headers.get('ratelimit-reset') : undefined;
  const retryAfter = headers.get('retry-after')?.trim();
  const asked =
    retryAfter && !/^-?[\d.]+$/.test(retryAfter)
      ? Date.parse(retryAfter) - now
      : secondsOf(retryAfter ?? reset);
  return asked > 0 ? Math.min(asked, MAX_ASKED) : undefined;
}

/** When the limit of requests is used up: how long until there are new ones, in milliseconds. */
export function waitForLimit(headers: Headers): number | undefined {
  const remaining = headers.get('ratelimit-remaining');
  const reset = secondsOf(headers.get('ratelimit-reset'));
  return remaining?.trim() === '0' && reset > 0
    ? Math.min(reset, MAX_ASKED)
    : undefined;
}

/** How long to wait before the next try where nothing was asked for: longer each time, and never all at once. */
export function backOff(tries: number, random: number): number {
  const longest = Math.min(FIRST_BACK_OFF * 2 ** (tries - 1), MAX_BACK_OFF);
  return longest / 2 + (longest / 2) * random;
}

function secondsOf(text: string | null | undefined): number {
  return text ? Number(text) * SECOND : NaN;
}
