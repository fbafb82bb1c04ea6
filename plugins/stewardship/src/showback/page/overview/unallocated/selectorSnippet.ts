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

import {
  COST_SELECTOR_ANNOTATION,
  type UnallocatedCosts,
} from '@backstage-stewardship/plugin-stewardship-common';
import { yamlScalar } from '../../../../widgets';

type Item = Pick<
  UnallocatedCosts['items'][number],
  'looked' | 'account' | 'service' | 'totalProducts'
>;

/** How the backend names what rules look at, by how a selector names it. */
const FIELDS = new Map([
  ['account', 'account'],
  ['account name', 'accountName'],
  ['resource id', 'resourceId'],
  ['resource name', 'resourceName'],
  ['region', 'region'],
  ['service', 'service'],
  ['provider', 'provider'],
]);

/** The backend shows no more of a value. */
const MOST_SHOWN = 200;

/** The lines by which a service takes these costs, ready to be pasted into its catalog file. */
export function selectorSnippet(item: Item): string {
  return [
    'metadata:',
    '  annotations:',
    `    ${COST_SELECTOR_ANNOTATION}: ${yamlScalar(selectorOf(item))}`,
    '',
  ].join('\n');
}

/**
 * What tells these costs from others: all that rules looked at, or else the account, whatever product it is, which several
 * services may share. A product is named only where there is no account, or it is the only one.
 */
export function selectorOf(item: Item): string {
  const looked = item.looked
    .map(conditionOf)
    .filter((each): each is string => each !== undefined);
  if (looked.length > 0) {
    return looked.join(', ');
  }
  return [
    ...(item.account ? [`account=${quoted(item.account)}`] : []),
    ...(item.service && (!item.account || item.totalProducts === 1)
      ? [`service=${quoted(item.service)}`]
      : []),
  ].join(', ');
}

/** Reads `tag app: checkout-old`; keys and values may contain colons. */
function conditionOf(looked: string): string | undefined {
  const found = /^(.+?): (.+)$/s.exec(looked);
  if (!found) {
    return undefined;
  }
  const [, name, text] = found;
  const value = quoted(text.length >= MOST_SHOWN ? `${text}*` : text);
  const keyed = /^(tag|column) (.+)$/s.exec(name);
  if (keyed) {
    return `${keyed[1]}:${quoted(keyed[2])}=${value}`;
  }
  const field = FIELDS.get(name);
  return field && `${field}=${value}`;
}

/** A selector has no way to write a quote: a star stands for it. */
function quoted(text: string): string {
  const clean = text.trim().replace(/"/g, '*');
  return /^[\w.:/@+*-]+$/.test(clean) ? clean : `"${clean}"`;
}
