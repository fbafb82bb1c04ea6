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

import { createHash } from 'node:crypto';
import type { CostAttributes, CostLabel } from '../reading/CostLine';

/** Of `cost_keys`, for text that was stored. */
export type StoredAttributes = {
  account: string;
  accountName: string;
  resourceId: string;
  resourceName: string;
  region: string;
  service?: string;
  provider?: string;
  tags: Record<string, string>;
  columns: Record<string, string>;
};

/** Attributes as they are stored; alike for those that are alike. */
export function attributesToJson(attributes: CostAttributes): string {
  const {
    account,
    accountName,
    resourceId,
    resourceName,
    region,
    service,
    provider,
  } = attributes;
  const stored: StoredAttributes = {
    ...{ account, accountName, resourceId, resourceName, region },
    ...{ service, provider },
    tags: inOrder(attributes.tags),
    columns: inOrder(attributes.columns),
  };
  return JSON.stringify(stored);
}

/** A label as one text; alike for those that are alike. */
export function labelToJson(label: CostLabel): string {
  const { provider, service, category, charge } = label;
  return JSON.stringify([provider, service, category, charge]);
}

/** In hexadecimal digits. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function inOrder(map: ReadonlyMap<string, string>): Record<string, string> {
  return map.size === 0
    ? {}
    : Object.fromEntries(
        [...map].sort(([one], [other]) => (one < other ? -1 : 1)),
      );
}
