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

import type { FactValue } from '@backstage-stewardship/plugin-stewardship-common';
import { namesToForget } from './expiredFacts';
import { inOrder } from './factHash';
import type { StoredFacts } from './FactStore';
import { ageOf } from './HeldFacts';

const MAX_TAKEN_AWAY = 100;

/** What a source may say of an entity. */
export const MAX_FACTS = 500;

/** Facts that were sent about an entity. */
export type SentFacts = {
  /** `null` takes a fact away. */
  facts: ReadonlyMap<string, FactValue | null>;
  /** When they were measured, ISO 8601 UTC. */
  at: string;
  /** Until when they hold, ISO 8601 UTC. */
  until?: string;
};

type Age = { at: string; until?: string };

/**
 * What is known of an entity once facts were sent: fact by fact, what was measured last. `undefined` where all of them are
 * older than what is stored. What was taken away keeps its age, so that nothing older brings it back; what has expired is
 * forgotten after a while.
 */
export function mergeFacts(
  stored: StoredFacts,
  sent: SentFacts,
  /** ISO 8601 UTC */
  now: string,
): StoredFacts | undefined {
  const facts = new Map(Object.entries(stored.facts));
  const ages = new Map<string, Age>(
    [...facts.keys(), ...Object.keys(stored.ages ?? {})].map(name => [
      name,
      ageOf(stored, name),
    ]),
  );
  let taken = 0;
  for (const [name, value] of sent.facts) {
    const known = ages.get(name);
    if (known && known.at > sent.at) {
      continue;
    }
    taken += 1;
    if (value === null) {
      facts.delete(name);
      ages.set(name, { at: sent.at });
    } else {
      facts.set(name, value);
      ages.set(name, {
        at: sent.at,
        ...(sent.until !== undefined && { until: sent.until }),
      });
    }
  }
  if (taken === 0 && sent.facts.size > 0) {
    return undefined;
  }
  const most = MAX_FACTS;
  for (const name of namesToForget(facts.keys(), { ages, now, most })) {
    facts.delete(name);
    ages.delete(name);
  }
  return withAges(stored, facts, ages);
}

/** A row with the age that most of its facts have, as those that were sent together do. */
function withAges(
  { uid, source, measuredAt }: StoredFacts,
  facts: ReadonlyMap<string, FactValue>,
  ages: ReadonlyMap<string, Age>,
): StoredFacts {
  const counts = new Map<string, { age: Age; count: number }>();
  for (const name of facts.keys()) {
    const age = ages.get(name) ?? { at: measuredAt };
    const counted = counts.get(keyOf(age)) ?? { age, count: 0 };
    counted.count += 1;
    counts.set(keyOf(age), counted);
  }
  const [most] = [...counts.values()].sort(
    (a, b) => b.count - a.count || (a.age.at < b.age.at ? 1 : -1),
  );
  const own = most?.age ?? { at: measuredAt };
  const others = [...ages].filter(
    ([name, age]) => facts.has(name) && keyOf(age) !== keyOf(own),
  );
  const takenAway = [...ages]
    .filter(([name]) => !facts.has(name))
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
    .slice(0, MAX_TAKEN_AWAY);
  const different = [...others, ...takenAway].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    ...{ uid, source, measuredAt: own.at },
    facts: inOrder(facts),
    ...(own.until !== undefined && { expiresAt: own.until }),
    ...(different.length > 0 && { ages: Object.fromEntries(different) }),
  };
}

function keyOf({ at, until }: Age): string {
  return `${at} ${until ?? ''}`;
}
