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

import type { FeedPlace, FeedState } from './FeedStore';

const KEPT_MS = 24 * 3600_000;

/** Until when a source counts that is no longer configured since then (ISO 8601). */
export function keptUntil(since: string): Date {
  return new Date(Date.parse(since) + KEPT_MS);
}

/**
 * The sources in their order. One that the configuration does not name any more counts for another day, behind those that it
 * does: while replicas are replaced, two configurations take turns, and an id is easily mistyped.
 */
export function arrangeFeeds(options: {
  /** In their order so far. */
  stored: FeedState[];
  places: FeedPlace[];
  now: Date;
}): {
  feeds: FeedState[];
  /** Ids of those whose day is over. */
  removed: string[];
  /** Whether all is as it is stored. */
  isSame: boolean;
} {
  const { stored, places, now } = options;
  const known = new Map(stored.map(feed => [feed.id, feed]));
  const ids = new Set(places.map(({ id }) => id));
  const at = now.toISOString();
  const left = stored
    .filter(({ id }) => !ids.has(id))
    .map(feed => {
      const since = feed.unconfiguredSince ?? at;
      // Where a clock was wrong, it would stay for ever.
      return { ...feed, unconfiguredSince: since > at ? at : since };
    });
  const isKept = (feed: { unconfiguredSince: string }) =>
    keptUntil(feed.unconfiguredSince) > now;
  const configured = places.map(place => ({
    ...(known.get(place.id) ?? newFeed(place)),
    ...place,
    unconfiguredSince: undefined,
  }));
  const feeds: FeedState[] = [
    ...configured,
    ...left.filter(isKept).map((feed, index) => ({
      ...feed,
      position: places.length + index,
    })),
  ];
  return {
    feeds,
    removed: left.filter(feed => !isKept(feed)).map(({ id }) => id),
    isSame:
      feeds.length === stored.length &&
      feeds.every((feed, index) => hasSamePlace(feed, stored[index])),
  };
}

function hasSamePlace(one: FeedState, other: FeedState): boolean {
  return (
    one.id === other.id &&
    one.title === other.title &&
    one.position === other.position &&
    one.unconfiguredSince === other.unconfiguredSince
  );
}

function newFeed(place: FeedPlace): FeedState {
  return { ...place, status: 'pending', failures: 0 };
}
