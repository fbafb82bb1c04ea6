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

import type { LifecycleReading } from '@backstage-stewardship/plugin-stewardship-node';
import { oneLine } from '../../sources/oneLine';
import type { Hold } from '../../catalog/massDisappearance';
import { nextAttempt } from '../../tasks/backoff';
import type { FeedState } from './FeedStore';

const MAX_PROBLEM = 900;
const SHOWN_FINDINGS = 3;
const RECHECK_MS = 3600_000;

/** Whether a source is to be asked now. */
export function isDue(feed: FeedState, everyMs: number, now: Date): boolean {
  const { checkedAt, retryAt } = feed;
  const at = now.getTime();
  const checked = checkedAt === undefined ? NaN : Date.parse(checkedAt);
  // Never, or, where a clock was wrong, in the future.
  if (Number.isNaN(checked) || checked > at) {
    return true;
  }
  return (retryAt ? Date.parse(retryAt) : checked + everyMs) <= at;
}

/**
 * A source that was read. Where that was partial, it is as old as the last reading that was not, and asked without an etag:
 * what could not be read is to be found again.
 */
export function afterReading(options: {
  feed: FeedState;
  etag: string | undefined;
  findings: string[];
  partial?: boolean;
  now: Date;
}): FeedState {
  const { feed, etag, findings, partial, now } = options;
  const at = now.toISOString();
  return {
    ...placeOf(feed),
    status: 'read',
    etag: partial ? undefined : etag,
    problem: summarize(findings),
    checkedAt: at,
    fetchedAt: partial ? feed.fetchedAt ?? at : at,
    failures: 0,
  };
}

/** A source that has nothing new to say; what was passed over still is. */
export function afterUnchanged(feed: FeedState, now: Date): FeedState {
  const at = now.toISOString();
  return {
    ...placeOf(feed),
    status: 'read',
    etag: feed.etag,
    // Why it failed is over.
    problem: feed.status === 'read' ? feed.problem : undefined,
    checkedAt: at,
    fetchedAt: at,
    failures: 0,
  };
}

/** A source that failed. What it said before stays, with its age. */
export function afterFailure(options: {
  feed: FeedState;
  reading: Extract<LifecycleReading, { status: 'failed' }>;
  everyMs: number;
  now: Date;
}): FeedState {
  const { feed, reading, everyMs, now } = options;
  const failures = feed.failures + 1;
  const { retryAt } = reading;
  const next = nextAttempt({ now, failures, retryAt }).getTime();
  // A failure is no reason to look at a file less often than usual.
  const at = retryAt ? next : Math.min(next, now.getTime() + everyMs);
  return {
    ...placeOf(feed),
    status: 'failed',
    // Without an etag: once it can be read again, it is, and what is wrong in it is found again.
    problem: oneLine(reading.reason, MAX_PROBLEM),
    checkedAt: now.toISOString(),
    fetchedAt: feed.fetchedAt,
    failures,
    retryAt: new Date(at).toISOString(),
    held: feed.held,
  };
}

/** A source that lost so much that it is not believed yet. */
export function afterDoubt(options: {
  feed: FeedState;
  hold: Hold;
  had: number;
  everyMs: number;
  now: Date;
}): FeedState {
  const { feed, hold, had, everyMs, now } = options;
  const at = now.getTime() + Math.min(everyMs, RECHECK_MS);
  const since = hold.heldSince.slice(0, 16).replace('T', ' ');
  return {
    ...placeOf(feed),
    status: 'failed',
    problem: `Since ${since} UTC, ${hold.heldUids.length} of its ${had} products are missing, or have lost their dates or most of their release cycles; they are kept until it has said so for a day`,
    checkedAt: now.toISOString(),
    fetchedAt: feed.fetchedAt,
    failures: feed.failures + 1,
    retryAt: new Date(at).toISOString(),
    held: hold,
  };
}

/** The first few findings, and how many more there are. */
export function summarize(findings: string[]): string | undefined {
  if (findings.length === 0) {
    return undefined;
  }
  const shown = findings.slice(0, SHOWN_FINDINGS);
  const more = findings.length - shown.length;
  return oneLine(
    [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
    MAX_PROBLEM,
  );
}

function placeOf({ id, title, position }: FeedState) {
  return { id, title, position };
}
