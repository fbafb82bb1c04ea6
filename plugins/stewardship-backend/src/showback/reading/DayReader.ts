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

import { DateTime } from 'luxon';
import { remember } from './remember';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?$/i;
const MONTH = /^(\d{4})-?(0[1-9]|1[0-2])$/;
const MAX_CACHED = 10_000;
const MIN_YEAR = 1970;
const MAX_YEAR = 2200;

type Moment = {
  year: number;
  month: number;
  day: number;
  time?: { hour: number; minute: number; second: number; zone?: string };
};

/** Reads the times of a bill. Few of them differ, so that each is taken apart once only. */
export class DayReader {
  readonly #dateFormats: string[];
  readonly #isIsoRead: boolean;
  readonly #timeZone?: string;
  readonly #days = new Map<string, string>();
  readonly #months = new Map<string, string>();

  constructor(options: {
    /** As Luxon has it; only then is it read so. */
    dateFormat?: string;
    /** Besides ISO 8601, where `dateFormat` is absent. */
    otherFormats?: readonly string[];
    timeZone?: string;
  }) {
    const { dateFormat, otherFormats = [] } = options;
    this.#dateFormats = dateFormat ? [dateFormat] : [...otherFormats];
    this.#isIsoRead = dateFormat === undefined;
    this.#timeZone = options.timeZone;
  }

  /** What is to be written, for people. */
  get expected(): string {
    return this.#isIsoRead
      ? "it is not a date that exists, as in '2026-03-31'; if it is written in another way, set 'dateFormat' of the source"
      : `it is not a date that exists, written as '${this.#dateFormats[0]}'`;
  }

  /** `YYYY-MM-DD` in UTC; absent where it is no date. A date without a time stays what it is. */
  day(text: string): string | undefined {
    const known = this.#days.get(text);
    if (known !== undefined) {
      return known;
    }
    const moment = this.#momentOf(text);
    const day = moment && this.#dayOf(moment);
    return day && remember(this.#days, text, day, MAX_CACHED);
  }

  /** `YYYY-MM` as it is written: a billing period begins at midnight of its own time zone. */
  month(text: string): string | undefined {
    const known = this.#months.get(text);
    if (known !== undefined) {
      return known;
    }
    const written = MONTH.exec(text);
    const moment = written ? undefined : this.#momentOf(text);
    const month = written
      ? `${written[1]}-${written[2]}`
      : moment && dateText(moment).slice(0, 7);
    return month && remember(this.#months, text, month, MAX_CACHED);
  }

  #momentOf(text: string): Moment | undefined {
    const moment = this.#isIsoRead ? isoMomentOf(text) : undefined;
    if (moment) {
      return moment;
    }
    for (const format of this.#dateFormats) {
      const read = DateTime.fromFormat(text, format, {
        zone: 'utc',
        locale: 'en-US',
        setZone: true,
      });
      if (read.isValid && read.year >= MIN_YEAR && read.year <= MAX_YEAR) {
        const { year, month, day, hour, minute, second } = read;
        const hasTime = /[hHtTfFSX]/.test(format.replace(/'[^']*'/g, ''));
        const hasZone = /[zZX]/.test(format.replace(/'[^']*'/g, ''));
        return {
          ...{ year, month, day },
          ...(hasTime && {
            time: {
              ...{ hour, minute, second },
              ...(hasZone && { zone: read.toFormat('ZZ') }),
            },
          }),
        };
      }
    }
    return undefined;
  }

  #dayOf(moment: Moment): string | undefined {
    const { year, month, day, time } = moment;
    const zone = time && (time.zone ?? this.#timeZone);
    if (!time || zone === undefined || /^(z|utc)$/i.test(zone)) {
      return dateText(moment);
    }
    const { hour, minute, second } = time;
    const local = {
      year,
      month,
      day,
      hour,
      minute,
      second: Math.min(second, 59),
    };
    const at = DateTime.fromObject(local, { zone: zoneName(zone) });
    return at.isValid ? at.toUTC().toFormat('yyyy-MM-dd') : undefined;
  }
}

function isoMomentOf(text: string): Moment | undefined {
  const found = ISO.exec(text);
  if (!found) {
    return undefined;
  }
  const [year, month, day, hour, minute, second = 0] = found
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)));
  if (year === undefined || month === undefined || day === undefined) {
    return undefined;
  }
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < MIN_YEAR || year > MAX_YEAR) {
    return undefined;
  }
  if (hour === undefined || minute === undefined) {
    return { year, month, day };
  }
  // A second of 60 is a leap second.
  return hour > 23 || minute > 59 || second > 60
    ? undefined
    : {
        ...{ year, month, day },
        time: { hour, minute, second, ...(found[7] && { zone: found[7] }) },
      };
}

function dateText({ year, month, day }: Moment): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** Luxon wants the name of a zone, or an offset behind `UTC`. */
function zoneName(zone: string): string {
  return /^[+-]/.test(zone)
    ? `UTC${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`
    : zone;
}
