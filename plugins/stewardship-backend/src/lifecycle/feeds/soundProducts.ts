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

import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  isWebAddress,
  readEndDate,
  type Milestones,
  type Product,
} from '@backstage-stewardship/plugin-stewardship-common';
import { z } from 'zod';
import { FindingList } from './file/FindingList';
import { MILESTONES } from './file/readCycle';

// One turn of the event loop: requests are waiting.
const TURN = 10;

const visible = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^\P{C}+$/u);

const optional = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined);

const address = visible(2000).refine(isWebAddress);

const day = z.string().refine(value => {
  const reading = readEndDate(value);
  return reading.status === 'read' && endDay(reading.end) === value;
});

const end = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), on: day }),
  z.object({ kind: z.literal('passed') }),
  z.object({ kind: z.literal('open') }),
]);

const milestones = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((given): Milestones => {
    const sound: Milestones = {};
    for (const milestone of MILESTONES) {
      const reading = end.safeParse(given[milestone]);
      if (reading.success) {
        sound[milestone] = reading.data;
      }
    }
    return sound;
  });

const cycle = z.object({
  name: visible(100),
  label: optional(visible(200)),
  releasedOn: optional(day),
  lts: optional(z.boolean()),
  latest: optional(
    z.object({ version: visible(100), releasedOn: optional(day) }),
  ),
  milestones,
  link: optional(address),
});

const product = z.object({
  name: visible(100).regex(/^[^@\s]+$/),
  title: visible(200).optional().catch(undefined),
  category: optional(visible(63)),
  aliases: soundList(visible(100)),
  identifiers: soundList(
    z.object({ type: z.enum(['purl', 'cpe', 'repology']), id: visible(500) }),
  ),
  link: optional(address),
  cycles: z.array(z.unknown()),
});

/**
 * What of an answer can be stored. Providers come from anybody: a product or release cycle that is none is passed over, as
 * is one that is there twice, and a date that is none is not known.
 */
export async function soundProducts(
  given: unknown,
): Promise<{ products: Product[]; findings: string[] }> {
  const findings = new FindingList();
  const products = new Map<string, Product>();
  if (!Array.isArray(given)) {
    findings.add('The answer is not a list of products');
    return { products: [], findings: findings.all };
  }
  for (const [index, value] of given.entries()) {
    const read = product.safeParse(value);
    const name = read.success ? read.data.name.toLocaleLowerCase('en-US') : '';
    if (!read.success) {
      const key = read.error.issues[0].path.join('.') || 'it';
      findings.add(`Product ${index + 1} is passed over: ${key} is wrong`);
    } else if (products.has(name)) {
      findings.add(
        `The product '${name}' is there twice; the first one counts`,
      );
    } else {
      products.set(name, {
        ...read.data,
        name,
        title: read.data.title ?? name,
        aliases: read.data.aliases.map(alias =>
          alias.toLocaleLowerCase('en-US'),
        ),
        cycles: soundCycles({
          product: name,
          given: read.data.cycles,
          findings,
        }),
      });
    }
    if (index % TURN === TURN - 1) {
      await nextTurn();
    }
  }
  return { products: [...products.values()], findings: findings.all };
}

function soundCycles(options: {
  product: string;
  given: unknown[];
  findings: FindingList;
}): Product['cycles'] {
  const { given, findings } = options;
  const cycles = new Map<string, Product['cycles'][number]>();
  for (const [index, value] of given.entries()) {
    const read = cycle.safeParse(value);
    if (!read.success) {
      findings.add(
        `${options.product}: release cycle ${
          index + 1
        } is passed over, as it has no name`,
      );
    } else if (cycles.has(read.data.name)) {
      findings.add(
        `${options.product}: the release cycle '${read.data.name}' is there twice; the first one counts`,
      );
    } else {
      cycles.set(read.data.name, read.data);
    }
  }
  return [...cycles.values()];
}

function soundList<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((given): z.output<T>[] =>
      given.flatMap(value => {
        const read = item.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}

function endDay(
  reading: Extract<ReturnType<typeof readEndDate>, { status: 'read' }>['end'],
): string | undefined {
  return reading?.kind === 'date' ? reading.on : undefined;
}
