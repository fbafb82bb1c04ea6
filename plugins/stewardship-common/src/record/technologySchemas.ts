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
import { companions } from './companions';
import { alternatives, id, leaves, printable, url } from './formats';

const TECHNOLOGY_NAMES = ['product', 'purl'] as const;

export const technology = z
  .strictObject({
    product: id.optional().describe('Product, for example postgresql'),
    version: printable(100)
      .register(leaves, {
        expected: 'a version in quotes, such as "13.14"',
        reading: 'version',
      })
      .optional()
      .describe('Version in quotes, or YAML makes 1.10 a 1.1'),
    cycle: printable(100)
      .register(leaves, {
        expected: 'the name of a release cycle in quotes, such as "13"',
        reading: 'version',
      })
      .optional()
      .describe(
        'Release cycle in quotes, where the version does not tell it right',
      ),
    purl: printable(500)
      .regex(/^pkg:[a-z0-9.+-]+\/\S+$/i)
      .register(leaves, {
        expected: 'a package URL such as pkg:npm/express@4.18.2',
      })
      .optional()
      .describe('Package URL, instead of product and version'),
  })
  .refine(value => TECHNOLOGY_NAMES.some(name => value[name] !== undefined))
  .refine(({ cycle, product }) => cycle === undefined || product !== undefined)
  .register(alternatives, {
    fields: [...TECHNOLOGY_NAMES],
    expected: 'a product such as postgresql, or a purl',
  })
  .register(companions, {
    field: 'cycle',
    needs: 'product',
    expected: 'the product that has this release cycle',
  });

const capability = z
  .string()
  .trim()
  .regex(/^(?=.{1,63}$)[a-z0-9]+(-[a-z0-9]+)*$/)
  .register(leaves, {
    expected: 'a capability in lower case with dashes, such as card-payments',
  });

export const MAX_CAPABILITIES = 20;

export const realizes = z.union([
  capability,
  z.array(capability).max(MAX_CAPABILITIES),
]);

export const successor = z.strictObject({
  // A name alone would be a group.
  ref: printable(200)
    .regex(/^[A-Za-z][A-Za-z0-9]*:./)
    .register(leaves, {
      expected: 'an entity with its kind, such as component:default/pay-next',
      reading: 'entityRef',
    })
    .describe('The entity that replaces it'),
  guide: url.optional().describe('How those who use it get there'),
});
