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

import type { ScmIntegrations } from '@backstage/integration';
import type { BomPlace } from '@backstage-stewardship/plugin-stewardship-common';
import { hashOf } from '../../database/hash';
import type { Finding } from '../../sources/reading';
import { resolvePlace } from '../../sources/resolvePlace';

/** What a place of a bill of materials comes down to. */
export type ResolvedBom =
  | {
      status: 'bom';
      /** How it is stored; the same for all entities that name the same address. */
      key: string;
      /** `http:`, `https:` or, where the configuration allows it, `file:` with an absolute path. */
      address: string;
    }
  | { status: 'wrong'; finding: Finding };

/** Says what is to be read for a place that an entity names. Reads nothing. */
export type BomResolver = (options: {
  place: BomPlace;
  /** Where the entity is written. */
  locatedAt?: string;
}) => ResolvedBom;

/** A resolver for the hosts that the portal knows. */
export function createBomResolver(options: {
  integrations: ScmIntegrations;
}): BomResolver {
  const { integrations } = options;
  return ({ place, locatedAt }) => {
    const found = resolvePlace({
      // The kind of runbooks whose addresses are taken as they are.
      place: { kind: 'alertRules', target: place.target },
      ...{ locatedAt, integrations },
      techDocsFolder: '',
    });
    switch (found.status) {
      case 'source': {
        const { address } = found.source;
        return { status: 'bom', key: bomKeyOf(address), address };
      }
      case 'wrong':
        return found;
      default:
        return {
          status: 'wrong',
          finding: {
            kind: 'invalidValue',
            path: place.target,
            value: place.target,
            expected: 'an address of a bill of materials',
          },
        };
    }
  };
}

/** Addresses may be longer than what databases find quickly, and may have secrets in them. */
export function bomKeyOf(address: string): string {
  return hashOf(address);
}
