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

import { InputError } from '@backstage/errors';
import {
  closestName,
  parseDuration,
  type FactDefinition,
  type FactValue,
} from '@backstage-stewardship/plugin-stewardship-common';
import { DateTime } from 'luxon';
import { expiryOf } from './expiry';
import { FACT_NAME } from './factNames';
import { quote, readFactValue } from './factValues';
import { FIRST_MS, MAX_EARLY_MS } from './measured';
import type { SentFacts } from './mergeFacts';

const MAX_ITEMS = 500;
const MAX_FACTS = 100;
const MAX_DAYS = 3660;

/** A source whose facts are sent to us, as configured. */
export type SentSource = {
  id: string;
  title: string;
  /** ISO 8601 duration; absent where facts hold until they are sent anew. */
  timeToLive?: string;
  /** Absent where any name may be sent. */
  facts?: FactDefinition[];
};

/** Facts about one entity, read. */
export type ReadSubmission = SentFacts & { entityRef: string };

/** Reads what was sent. Throws an `InputError` that names the place, quotes the value and says what would be right. */
export function readSubmission(options: {
  source: SentSource;
  submission: unknown;
  now: Date;
}): ReadSubmission[] {
  const { source, now } = options;
  const { items } = objectOf(options.submission, 'The body', ['items']);
  if (!Array.isArray(items) || items.length > MAX_ITEMS) {
    throw new InputError(
      `items must be a list of at most ${MAX_ITEMS}, and not ${quote(items)}`,
    );
  }
  return items.map((item, index) =>
    readItem({ item, source, now, at: `items[${index}]` }),
  );
}

function readItem(options: {
  item: unknown;
  source: SentSource;
  now: Date;
  /** Where in the body. */
  at: string;
}): ReadSubmission {
  const { source, now, at } = options;
  const item = objectOf(options.item, at, [
    'entityRef',
    'facts',
    'measuredAt',
    'timeToLive',
  ]);
  const { entityRef } = item;
  if (
    typeof entityRef !== 'string' ||
    entityRef.length === 0 ||
    entityRef.length > 500
  ) {
    throw new InputError(
      `${at}.entityRef must be an entity reference such as component:default/payments, and not ${quote(
        entityRef,
      )}`,
    );
  }
  const measuredAt = readMoment(item.measuredAt, now, at);
  const timeToLive = readTimeToLive(item.timeToLive, at) ?? source.timeToLive;
  const until = expiryOf(measuredAt, timeToLive);
  return {
    ...{ entityRef, at: measuredAt },
    facts: readFacts({ facts: item.facts, source, at: `${at}.facts` }),
    ...(until !== undefined && { until }),
  };
}

function readFacts(options: {
  facts: unknown;
  source: SentSource;
  at: string;
}): Map<string, FactValue | null> {
  const { source, at } = options;
  const entries = Object.entries(objectOf(options.facts, at));
  if (entries.length > MAX_FACTS) {
    throw new InputError(
      `${at} must have at most ${MAX_FACTS} facts, and has ${entries.length}`,
    );
  }
  const described = source.facts?.map(
    ({ name, type }) => [name, type] as const,
  );
  const types = described && new Map(described);
  return new Map(
    entries.map(([name, value]) => {
      refuseName(name, types && [...types.keys()], { source, at });
      if (value === null) {
        return [name, null];
      }
      const read = readFactValue(value, types?.get(name));
      if (read.status === 'refused') {
        throw new InputError(`${at}.${name} ${read.message}`);
      }
      return [name, read.value];
    }),
  );
}

function refuseName(
  name: string,
  known: string[] | undefined,
  { source, at }: { source: SentSource; at: string },
): void {
  if (!FACT_NAME.test(name)) {
    throw new InputError(
      `${at} has the name ${quote(
        name,
      )}, which must be letters, digits and underscores, not begin with a digit, and have at most 63 characters`,
    );
  }
  if (known && !known.includes(name)) {
    const close = closestName(name, known);
    throw new InputError(
      close === undefined
        ? `${at} has the name ${quote(name)}, which is none of '${
            source.id
          }'; these are ${known.join(', ')}`
        : `${at} has the name ${quote(name)}, which is none of '${
            source.id
          }'; did you mean '${close}'?`,
    );
  }
}

function readMoment(value: unknown, now: Date, at: string): string {
  if (value === undefined) {
    return now.toISOString();
  }
  const moment =
    typeof value === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/.test(value)
      ? DateTime.fromISO(value, { setZone: true })
      : undefined;
  if (!moment?.isValid) {
    throw new InputError(
      `${at}.measuredAt must be a date and time with a time zone such as 2026-11-21T09:00:00Z, and not ${quote(
        value,
      )}`,
    );
  }
  const millis = moment.toMillis();
  if (millis < FIRST_MS || millis > now.getTime() + MAX_EARLY_MS) {
    throw new InputError(
      `${at}.measuredAt must be after 1999 and not in the future, and not ${quote(
        value,
      )}`,
    );
  }
  // A clock that is a little ahead must not make what is sent next look older.
  return new Date(Math.min(millis, now.getTime())).toISOString();
}

function readTimeToLive(value: unknown, at: string): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const days =
    typeof value === 'string' ? parseDuration(value)?.as('days') : undefined;
  if (typeof value !== 'string' || !days || days > MAX_DAYS) {
    throw new InputError(
      `${at}.timeToLive must be an ISO 8601 duration of at most ten years such as P7D, and not ${quote(
        value,
      )}`,
    );
  }
  return value;
}

/** An object with no other keys than these, where any are given. */
function objectOf(
  value: unknown,
  at: string,
  keys?: string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${at} must be an object, and not ${quote(value)}`);
  }
  const other = keys && Object.keys(value).find(key => !keys.includes(key));
  if (other !== undefined) {
    throw new InputError(
      `${at} has the key ${quote(
        other,
      )}, which has no meaning here; the keys are ${keys?.join(', ')}`,
    );
  }
  return Object.fromEntries(Object.entries(value));
}
