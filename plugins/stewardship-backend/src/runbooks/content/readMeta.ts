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

import { parseDuration } from '@backstage-stewardship/plugin-stewardship-common';
import type { Finding } from '../../sources/reading';
import type { RunbookMeta } from './parsedRunbook';

const MAX_ITEMS = 50;

/** How a key may be written: `failure_modes`, `failureModes` and `failure-modes` are the same. */
function keyOf(name: string): string {
  return name.replace(/[_-]/g, '').toLocaleLowerCase('en-US');
}

/**
 * What the front matter of a runbook says. Keys of other tools are left alone; a value that is wrong is told, and the others
 * count all the same.
 */
export function readMeta(options: {
  path: string;
  given: object;
  today: string;
}): { meta: RunbookMeta; findings: Finding[] } {
  const { path, today } = options;
  const findings: Finding[] = [];
  const given = new Map(
    Object.entries(options.given).map(([name, value]) => [
      keyOf(name),
      { name, value: value as unknown },
    ]),
  );
  function read<T>(
    key: string,
    expected: string,
    reading: (value: unknown) => T | undefined,
  ): T | undefined {
    const found = given.get(keyOf(key));
    if (!found || found.value === null || found.value === '') {
      return undefined;
    }
    const value = reading(found.value);
    if (value === undefined) {
      findings.push({
        kind: 'invalidValue',
        path: `${path}: ${found.name}`,
        value: found.value,
        expected,
      });
    }
    return value;
  }

  const names = (key: string) =>
    read(key, 'a list of names', value =>
      readList(value, item => readText(item, 100)),
    ) ?? [];
  const duration = (key: string) =>
    read(key, 'a duration such as P90D, 90 days or 15m', readDuration);
  const meta: RunbookMeta = {
    id: read('id', 'letters, digits, dots, dashes and underscores', value => {
      const text = readText(value, 63);
      return text && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text)
        ? text
        : undefined;
    }),
    title: read('title', 'text of at most 200 characters', value =>
      readText(value, 200),
    ),
    failureModes: names('failure_modes'),
    alerts: names('alerts'),
    reviewedOn: read('last_reviewed', 'a day such as 2026-05-01', readDay),
    reviewEvery: duration('review_interval'),
    allowedLines:
      read('allowed_lines', 'numbers of support lines, 1 to 9', value =>
        readList(value, readLine),
      ) ?? [],
    estimatedTime: duration('estimated_time'),
    template: read(
      'template',
      'a template such as template:default/restart-pod',
      readTemplate,
    ),
  };
  if (meta.reviewedOn !== undefined && meta.reviewedOn > today) {
    findings.push({
      kind: 'futureReview',
      path,
      value: meta.reviewedOn,
    });
  }
  return { meta, findings };
}

/** All items, or nothing where one of them is wrong. One alone is a list of one. */
function readList<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): T[] | undefined {
  const items = Array.isArray(value) ? value : [value];
  if (items.length > MAX_ITEMS) {
    return undefined;
  }
  const found = items.flatMap(item => read(item) ?? []);
  return found.length === items.length ? [...new Set(found)] : undefined;
}

function readText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return undefined;
  }
  const text = String(value).trim();
  return text !== '' && text.length <= maxLength && !/\p{C}/u.test(text)
    ? text
    : undefined;
}

function readLine(value: unknown): number | undefined {
  const line = typeof value === 'string' ? Number(value) : value;
  return typeof line === 'number' && /^[1-9]$/.test(String(line))
    ? line
    : undefined;
}

function readDay(value: unknown): string | undefined {
  const text = value instanceof Date ? dayOf(value) : readText(value, 20);
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return undefined;
  }
  const day = new Date(`${text}T00:00:00Z`);
  // Date accepts 30 February and moves it to March.
  return dayOf(day) === text ? text : undefined;
}

function dayOf(date: Date): string | undefined {
  if (Number.isNaN(date.getTime())) {
    return undefined;
  }
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : undefined;
}

const UNITS: Record<string, string> = {
  m: 'T#M',
  min: 'T#M',
  minute: 'T#M',
  h: 'T#H',
  hour: 'T#H',
  d: '#D',
  day: '#D',
  w: '#W',
  week: '#W',
  month: '#M',
  y: '#Y',
  year: '#Y',
};

/** ISO 8601, or a number with a unit as people write it. */
function readDuration(value: unknown): string | undefined {
  const text = readText(value, 30);
  const iso = text === undefined ? undefined : parseDuration(text);
  if (text === undefined || iso) {
    return iso && iso.toMillis() > 0 ? text : undefined;
  }
  const [, count, word] = /^(\d{1,4})\s*([a-z]+)$/i.exec(text) ?? [];
  const unit = (word ?? '').toLocaleLowerCase('en-US');
  const singular = unit.length > 1 ? unit.replace(/s$/, '') : unit;
  return Object.hasOwn(UNITS, singular)
    ? `P${UNITS[singular].replace('#', String(Number(count)))}`
    : undefined;
}

function readTemplate(value: unknown): string | undefined {
  const text = readText(value, 200);
  const [, namespace = 'default', name] =
    /^template:(?:([a-z0-9_.-]+)\/)?([a-z0-9_.-]+)$/i.exec(text ?? '') ?? [];
  return name
    ? `template:${namespace}/${name}`.toLocaleLowerCase('en-US')
    : undefined;
}
