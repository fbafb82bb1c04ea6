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

import { z } from 'zod';
import { parseDuration } from '../time';

/**
 * What the tolerant reader needs to know about a value beyond its zod schema: how to say what would be right, and
 * which reading applies to it. `pattern` says the same as the schema's own check, for the JSON Schema.
 */
export const leaves = z.registry<{
  expected: string;
  reading?: 'entityRef' | 'hours' | 'version' | 'number' | 'percent' | 'tier';
  pattern?: string;
}>();

/** Objects of which at least one of some fields must be there. */
export const alternatives = z.registry<{
  fields: string[];
  expected: string;
}>();

/** Objects of which one field must agree with the others. */
export const agreements = z.registry<{
  field: string;
  holds: (value: Record<string, unknown>) => boolean;
  expected: string;
  /** The same in words of JSON Schema, where it has any. */
  jsonSchema?: Record<string, unknown>;
}>();

// Nothing that means something in a `mailto:` address, and nothing that mail programs show otherwise than it is.
const EMAIL = /^[^\s@?&<>(),;:"]+@[^\s@?&<>(),;:"]+$/;

// At least three digits. No words: what follows them might be dialled.
const PHONE = /^(?=(\D*\d){3})[+(]?\d[\d ().\/*#,;-]{1,48}$/;

/** Text of a limited length that any database, log and screen can hold. */
export function printable(maxLength: number) {
  return z.string().trim().min(1).max(maxLength).refine(isPrintable);
}

export const text = printable(2000).register(leaves, {
  expected: 'text of 1 to 2000 characters',
});

/** A name that is not ours: of a vendor's severity, for example. */
export const label = printable(100).register(leaves, {
  expected: 'a name of 1 to 100 characters',
});

export const id = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/)
  .register(leaves, {
    expected: 'an identifier of letters, digits, dots, dashes and underscores',
  });

export const entityRef = printable(200).register(leaves, {
  expected: 'an entity reference such as group:default/team-payments',
  reading: 'entityRef',
});

export const templateRef = printable(200)
  .regex(/^[Tt]emplate:./)
  .register(leaves, {
    expected: 'a template such as template:default/restart-pod',
    reading: 'entityRef',
  });

export const lineNumber = z.number().int().min(1).max(9).register(leaves, {
  expected: 'the number of the line, 1 to 9',
  reading: 'number',
});

export const duration = z
  .string()
  .trim()
  .refine(value => parseDuration(value) !== undefined)
  .register(leaves, {
    expected: 'a duration such as PT15M or P90D',
    pattern:
      '^P(?=\\d|T\\d)(\\d{1,9}Y)?(\\d{1,9}M)?(\\d{1,9}W)?(\\d{1,9}D)?(T(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?$',
  });

export const date = z.string().trim().refine(isCalendarDate).register(leaves, {
  expected: 'a calendar date such as 2026-05-01',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
});

export const url = z
  .string()
  .trim()
  .max(2000)
  .refine(isWebAddress)
  .register(leaves, {
    expected: 'an http or https address',
    pattern: '^https?://[^/\\\\]',
  });

export const email = z
  .string()
  .trim()
  .max(254)
  .refine(isEmailAddress)
  .register(leaves, {
    expected: 'an e-mail address such as payments@company.example',
    pattern: EMAIL.source,
  });

export const phone = z.string().trim().regex(PHONE).register(leaves, {
  expected: 'a phone number in quotes, such as "+32 2 555 01 23"',
});

export const count = z
  .number()
  .int()
  .min(0)
  .max(1_000_000_000)
  .register(leaves, {
    expected: 'a whole number of zero or more',
    reading: 'number',
  });

export const percent = z.number().gt(0).max(100).register(leaves, {
  expected: 'a percentage above 0 and up to 100, such as 99.95',
  reading: 'percent',
});

export const amount = z.number().min(0).max(1e12).register(leaves, {
  expected: 'an amount of zero or more, such as 1200.50',
  reading: 'number',
});

export const currency = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/)
  .register(leaves, { expected: 'an ISO 4217 currency such as EUR' });

export const clock = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .register(leaves, { expected: 'a time of day such as 08:30' });

/** A date with a time of day, of a clock on the wall. */
export const wallTime = z
  .string()
  .trim()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
  )
  .refine(value => isCalendarDate(value.slice(0, 10)))
  .register(leaves, {
    expected: 'a date and time of day such as 2026-12-24T09:00',
  });

/** The length of a shift: one that hands over at the same time of day again. */
export const shift = z
  .string()
  .trim()
  .regex(/^(P[1-9]\d{0,2}[WD]|PT(1|2|3|4|6|8|12|24)H)$/)
  .register(leaves, {
    expected:
      'whole weeks, whole days or hours that divide a day, such as P1W, P1D or PT12H',
  });

export const timeZone = z.string().trim().refine(isTimeZone).register(leaves, {
  expected: 'an IANA time zone such as Europe/Brussels',
  pattern: '^[A-Za-z][A-Za-z0-9_+/-]*$',
});

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const day = z.enum(days).register(leaves, {
  expected: 'a day: mon, tue, wed, thu, fri, sat or sun',
});

/** False for control characters other than tab and line break, and for halves of surrogate pairs. */
export function isPrintable(value: string): boolean {
  return !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(value);
}

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) {
    return false;
  }
  const parsed = new Date(`${value}T00:00:00Z`);
  // Date accepts 30 February and moves it to March.
  return (
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().slice(0, 10) === value
  );
}

export function isEmailAddress(value: string): boolean {
  return value.length <= 254 && EMAIL.test(value) && !/\p{C}/u.test(value);
}

export function isPhoneNumber(value: string): boolean {
  return PHONE.test(value);
}

/**
 * True for an `http` or `https` address that any reader recognizes as one, without a user or a password in it.
 *
 * @public
 */
export function isWebAddress(value: string): boolean {
  // The parser of URLs forgives what no reader would recognize as one: missing slashes, line breaks, back slashes.
  if (!/^https?:\/\/[^/\\]/i.test(value) || /[\p{Cc}\p{Cs}]/u.test(value)) {
    return false;
  }
  try {
    const { protocol, username, password } = new URL(value);
    return (
      (protocol === 'https:' || protocol === 'http:') && !username && !password
    );
  } catch {
    return false;
  }
}

// Asking takes as long as reading all the rest of a record, and there are few zones that people use.
const MAX_REMEMBERED_ZONES = 500;
const rememberedZones = new Set<string>();

function isTimeZone(value: string): boolean {
  // A fixed offset such as +01:00 is no zone: it knows no summer time, and not every browser can compute with it.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(value)) {
    return false;
  }
  if (rememberedZones.has(value)) {
    return true;
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: value });
    if (rememberedZones.size < MAX_REMEMBERED_ZONES) {
      rememberedZones.add(value);
    }
    return Boolean(format);
  } catch {
    return false;
  }
}
