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
import { z } from 'zod';
import { duration, leaves, printable } from '../record/formats';
import { parseDuration } from '../time';
import { isDay } from './explainValue';

// What `text` of a record says, with its own bound.
export { text } from '../record/formats';

/**
 * The longest rule, in bytes of UTF-8.
 *
 * @public
 */
export const maxRuleBytes = 2048;

const MAX_ID = 63;

/** What is near to a value that is none of a format. */
export const proposals = z.registry<{
  propose: (value: string) => string | undefined;
}>();

/** Of scorecards, levels, categories, checks and choices. */
export const slug = z
  .string()
  .max(MAX_ID)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .register(leaves, {
    expected: `an id of lower case letters and digits, separated by dashes, of at most ${MAX_ID} characters`,
  })
  .register(proposals, { propose: closestSlug });

/** Text of a rule; what it means is for others to find out. */
export const rule = z
  .string()
  .trim()
  .min(1)
  .refine(value => byteLength(value) <= maxRuleBytes)
  .register(leaves, {
    expected: `an expression of at most ${maxRuleBytes / 1024} KB`,
  });

export const weight = z
  .number()
  .max(1000)
  // Scores count in thousandths.
  .refine(value => value === 0 || value >= 0.001)
  .transform(value => Math.abs(value))
  .register(leaves, {
    expected: 'a number from 0 to 1000, and if above 0 at least 0.001',
  });

export const worth = z.number().min(0).max(100).register(leaves, {
  expected: 'a number from 0 to 100',
});

export const figure = z
  .number()
  .register(leaves, { expected: 'a number without quotes' });

/** A step of a scale. */
export const step = z.number().int().min(-1000).max(1000).register(leaves, {
  expected: 'a whole number from -1000 to 1000',
});

export const flag = z.boolean().register(leaves, { expected: 'true or false' });

/** YAML reads an unquoted yes as true where it follows its older version. */
export const yesOrNo = z
  .union([z.literal(['yes', 'no']), z.boolean()])
  .transform(value => {
    if (typeof value === 'boolean') {
      return value ? 'yes' : 'no';
    }
    return value;
  })
  .register(leaves, { expected: 'yes or no' });

/** YAML may read a day without quotes as a moment. */
export const day = z
  .union([z.string().trim(), z.date().transform(asDay)])
  .refine(isDay)
  .register(leaves, { expected: 'a calendar day such as 2026-05-01' });

export const validity = duration
  .refine(value => Number(parseDuration(value)?.toMillis()) > 0)
  .register(leaves, {
    expected: 'a duration above zero such as P90D or P1Y',
  });

/** How old something may be; `P0D` is today. */
export const age = duration;

/** YAML reads `tier: 1` as a number. */
export const tier = z
  .union([printable(63), z.number().int().transform(String)])
  .register(leaves, { expected: 'the id of a support tier' });

export const groupRef = refOf(['group'], {
  expected: 'a group such as group:default/team-payments',
});

export const ownerRef = refOf(['group', 'user'], {
  expected: 'a group or user such as group:default/team-payments',
});

/** An address, in which parts of the entity may be filled in later, or a path of this app. */
export const linkTemplate = printable(2000)
  .regex(/^(https?:\/\/[^/\\]|\/(?![/\\]))/i)
  .register(leaves, {
    expected:
      'an address that begins with https:// or http://, or a path that begins with one slash',
  });

function refOf(kinds: string[], meta: { expected: string }) {
  return printable(200)
    .transform((value, context) => {
      const ref = fullRef(value, kinds[0]);
      if (!ref || !kinds.includes(ref.split(':')[0])) {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
      return ref;
    })
    .register(leaves, meta);
}

function fullRef(text: string, defaultKind: string): string | undefined {
  try {
    const defaults = { defaultKind, defaultNamespace: 'default' };
    return stringifyEntityRef(parseEntityRef(text, defaults));
  } catch {
    return undefined;
  }
}

/** `OSPS-BR-01.01` is meant as `osps-br-01-01`. */
function closestSlug(value: string): string | undefined {
  const proposed = value
    .slice(0, 2 * MAX_ID)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID)
    .replace(/^-|-$/g, '');
  return proposed || undefined;
}

function asDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** In UTF-8. */
function byteLength(value: string): number {
  let bytes = 0;
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      bytes += 1;
    } else if (code < 0x800) {
      bytes += 2;
    } else {
      bytes += code < 0x10000 ? 3 : 4;
    }
  }
  return bytes;
}
