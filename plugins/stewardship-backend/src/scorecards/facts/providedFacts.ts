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
import type {
  FactProvider,
  FactReading,
} from '@backstage-stewardship/plugin-stewardship-node';
import { expiryOf } from './expiry';
import { inOrder } from './factHash';
import type { StoredFacts } from './FactStore';
import { quote, readFactValue } from './factValues';
import { FIRST_MS, MAX_EARLY_MS } from './measured';

/** What a provider said of an entity, as far as it can be worked with. Providers come from anybody. */
export function providedFacts(options: {
  provider: FactProvider;
  reading: FactReading;
  uid: string;
  now: Date;
}): { row?: StoredFacts; findings: string[] } {
  const { provider, reading, uid, now } = options;
  const measuredAt = momentOf(reading.measuredAt, now);
  if (measuredAt === undefined) {
    return {
      findings: [
        `${quote(reading.entityRef)} was measured at ${quote(
          reading.measuredAt,
        )}, which cannot be meant`,
      ],
    };
  }
  const types = new Map(provider.facts.map(({ name, type }) => [name, type]));
  const findings: string[] = [];
  const facts = new Map<string, FactValue>();
  for (const [name, value] of Object.entries<unknown>(reading.facts ?? {})) {
    const type = types.get(name);
    const read = type && readFactValue(value, type);
    if (!read) {
      findings.push(`${quote(name)} is none of its facts`);
    } else if (read.status === 'refused') {
      findings.push(`${name} of ${quote(reading.entityRef)} ${read.message}`);
    } else {
      facts.set(name, read.value);
    }
  }
  const expiresAt = expiryOf(measuredAt, provider.timeToLive);
  return {
    row: {
      ...{ uid, source: provider.id, measuredAt },
      facts: inOrder(facts),
      ...(expiresAt !== undefined && { expiresAt }),
    },
    findings,
  };
}

/** Clocks differ a little; where one is plainly wrong, nothing that it says can be trusted. */
function momentOf(measuredAt: unknown, now: Date): string | undefined {
  if (measuredAt === undefined) {
    return now.toISOString();
  }
  const at = measuredAt instanceof Date ? measuredAt.getTime() : Number.NaN;
  return at >= FIRST_MS && at <= now.getTime() + MAX_EARLY_MS
    ? new Date(Math.min(at, now.getTime())).toISOString()
    : undefined;
}
