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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import Big from 'big.js';
import { DateTime } from 'luxon';
import { RE2JS } from 're2js';
import { z } from 'zod';

const MAX_PATTERN = 200;
const MAX_PROGRAM = 500;

/** A decimal, as a number or in quotes, as a text without an exponent. Numbers are what they are written as. */
export function decimal(options: {
  /** How many digits it may have after the point. */
  places: number;
  /** Whether it has to be more than zero. */
  positive?: boolean;
}) {
  const { places, positive = false } = options;
  const form = new RegExp(`^\\d{1,13}(\\.\\d{1,${places}})?$`);
  const message = `must be a decimal ${positive ? 'above' : 'of'} zero${
    positive ? '' : ' or more'
  }, with at most ${places} digits after the point, such as 12.5`;
  return z
    .union([z.string(), z.number()], message)
    .transform((value, context) => {
      const text =
        typeof value === 'number' && Number.isFinite(value)
          ? new Big(value).toFixed()
          : String(value).trim();
      if (form.test(text) && !(positive && new Big(text).eq(0))) {
        return text;
      }
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });
}

/** ISO 4217, or what the bill calls a currency that is none, such as credits. */
export const currency = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const upper = text.toLocaleUpperCase('en-US');
    if (!/^[^\p{Cc}\p{Cs}]{1,40}$/u.test(text)) {
      context.addIssue({
        code: 'custom',
        message: 'must be a currency such as EUR, of at most 40 characters',
      });
    } else if (text !== upper && isIsoCurrency(upper)) {
      context.addIssue({
        code: 'custom',
        message: `must be in upper case, as bills have it: ${upper}`,
      });
    }
  });

let isoCurrencies: Set<string> | undefined;

function isIsoCurrency(text: string): boolean {
  isoCurrencies ??= new Set(Intl.supportedValuesOf('currency'));
  return isoCurrencies.has(text);
}

/** A calendar date. */
export const date = z
  .string()
  .refine(
    value =>
      /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid,
    'must be a calendar date such as 2026-05-01',
  );

/** How dates are written, for Luxon. */
export const dateFormat = z.string().refine(format => {
  // A day of which no two numbers are alike, and which no format guesses.
  const day = DateTime.utc(1999, 11, 21);
  const read = DateTime.fromFormat(day.toFormat(format), format, {
    zone: 'utc',
  });
  return read.isValid && read.toISODate() === '1999-11-21';
}, 'must be a format of dates with year, month and day, such as dd.MM.yyyy or MM/dd/yyyy');

/** A pattern for RE2, whose time grows with the length of the text alone. */
export const pattern = z
  .string()
  .min(1)
  .max(MAX_PATTERN)
  .superRefine((text, context) => {
    const problem = problemOf(text);
    if (problem) {
      context.addIssue({ code: 'custom', message: problem });
    }
  });

function problemOf(text: string): string | undefined {
  try {
    return RE2JS.compile(text).programSize() > MAX_PROGRAM
      ? 'repeats too much; use smaller numbers of repetitions'
      : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `must be a pattern that RE2 knows, without looking ahead or back: ${reason.slice(
      0,
      150,
    )}`;
  }
}

/**
 * An entity in full and in lower case, as the catalog compares them. Without `defaultKind`, its kind has to be written, as
 * nobody can tell whether a bare name is a component or a resource.
 */
export function entityRef(defaultKind?: 'group' | 'system') {
  const example = `${defaultKind ?? 'component'}:default/checkout`;
  return z.string().transform((text, context) => {
    try {
      const ref = parseEntityRef(text.trim(), {
        ...(defaultKind && { defaultKind }),
        defaultNamespace: 'default',
      });
      return stringifyEntityRef(ref);
    } catch {
      context.addIssue({
        code: 'custom',
        message: `must be an entity reference such as ${example}`,
      });
      return z.NEVER;
    }
  });
}

/** A number that a source of facts says. */
export const factName = z
  .string()
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]{0,62}\.[A-Za-z_][A-Za-z0-9_]{0,62}$/,
    'must be a fact with its source, such as usage.requests',
  )
  .refine(
    fact => !fact.startsWith('costs.'),
    "must be a fact of another source than 'costs', whose facts follow from costs themselves",
  );

const UNITS: Record<string, number> = {
  b: 1,
  ...{ kb: 1e3, mb: 1e6, gb: 1e9 },
  ...{ kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 },
};

const SIZE = 'must be a size such as 500MB or 1GB, or a number of bytes';

/** A size, in bytes. */
export const size = z
  .union([z.string(), z.number()], SIZE)
  .transform((value, context) => {
    const [, digits = '', unit = 'b'] =
      /^(\d{1,15}(?:\.\d{1,3})?)\s*([kmg]?i?b)?$/i.exec(String(value).trim()) ??
      [];
    const bytes = Math.round(
      Number(digits || NaN) * (UNITS[unit.toLocaleLowerCase('en-US')] ?? NaN),
    );
    if (bytes > 0 && Number.isSafeInteger(bytes)) {
      return bytes;
    }
    context.addIssue({ code: 'custom', message: SIZE });
    return z.NEVER;
  });
