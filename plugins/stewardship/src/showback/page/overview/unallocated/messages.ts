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

import type { UnallocatedCosts } from '@backstage-stewardship/plugin-stewardship-common';

type Reason = UnallocatedCosts['items'][number]['reason'];

const reasons = {
  noRule: 'Nothing on it is looked at by a rule',
  noEntity: 'A rule applies, and nothing in the catalog is called so',
  ambiguous: 'A rule applies, and several entities fit',
  entityGone: 'It belonged to an entity that has left the catalog',
} as const satisfies Record<Reason, string>;

const remedies = {
  noRule:
    'Let the service that it belongs to select it by an annotation, or have a tag set on the resource that a rule looks at.',
  noEntity:
    'Correct the tag, or let the service that it belongs to select it by an annotation.',
  ambiguous:
    'Make the rule more exact, or let one service select it by an annotation.',
  entityGone:
    'Bring the entity back, or let the service that took over select it by an annotation.',
} as const satisfies Record<Reason, string>;

/**
 * The texts about what belongs to no service.
 *
 * @internal
 */
export const unallocatedMessages = {
  title: 'Not allocated',
  none: 'Everything that was imported is allocated.',
  intro:
    'These costs belong to no service, as no rule and no annotation takes them. Each entry is what one correction allocates.',
  shown_one: 'The largest of {{count, number}}.',
  shown_other: 'The {{shown, number}} largest of {{count, number}}.',
  item: '{{provider}} · {{service}}',
  account: 'Account {{account}}',
  accountNamed: 'Account {{name}} ({{account}})',
  source: 'Source {{source}}',
  looked: 'Rules looked at',
  lookedNothing:
    'None of the tags and fields that rules look at is on these rows.',
  products: 'Products',
  product: '{{product}}: {{money}}',
  moreProducts_one: 'and {{count, number}} more',
  moreProducts_other: 'and {{count, number}} more',
  reasons,
  remedies,
  whatToDo: 'What to do',
  snippet: 'Annotation that selects these costs',
} as const;
