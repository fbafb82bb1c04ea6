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
  createProblem,
  type Problem,
  type Technology,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';
import { identifyTechnology } from './identify/identifyTechnology';
import { readPackageUrl } from './identify/packageUrls';
import type { ProductIndex } from './identify/ProductIndex';
import type { EntityBoms } from './sbom/EntityBoms';
import type { SheetItem, TechnologySheet } from './sheet';

const MAX_ITEMS = 500;

/** Users and templates run on nothing. */
const WITHOUT_SHEET = new Set(['User', 'Location', 'Template']);

/** Whether an entity may run on something. */
export function hasSheet({ entity }: EveryRecord): boolean {
  return !WITHOUT_SHEET.has(entity.kind);
}

/**
 * Everything an entity runs on: what its record names first, then what its bills of materials add. What a record names, its
 * bills of materials do not repeat.
 */
export function matchTechnologies(options: {
  item: EveryRecord;
  index: ProductIndex;
  boms: EntityBoms;
}): TechnologySheet {
  const { item, index, boms } = options;
  const { uid, entity, record } = item;
  const items = record.technologies.map(
    ({ value, source }): SheetItem => ({
      ...namesIn(value),
      source,
      match: identifyTechnology(value, index),
    }),
  );
  const taken = new Set(items.map(cycleKey));
  const found = boms.of(item);
  for (const { key, components } of found.boms) {
    for (const component of components) {
      const match = identifyTechnology(component, index);
      // Thousands of packages have no release cycles anywhere; that is not worth a line each.
      if (match.product === undefined) {
        continue;
      }
      const added: SheetItem = {
        name: component.name,
        version: component.version || versionIn(component.purl),
        source: { kind: 'bom', key },
        match,
      };
      if (!taken.has(cycleKey(added))) {
        taken.add(cycleKey(added));
        items.push(added);
      }
    }
  }
  return {
    uid,
    items: items.slice(0, MAX_ITEMS),
    boms: found.boms.map(({ key, counts }) => ({ key, ...counts })),
    realizes: record.realizes.map(({ value }) => value),
    successor: record.successor?.value,
    problems: found.findings.map(
      (finding): Problem =>
        createProblem({ ...finding, entityRef: entity.ref }),
    ),
  };
}

function namesIn(technology: Technology): { name: string; version?: string } {
  return 'purl' in technology
    ? { name: technology.purl, version: versionIn(technology.purl) }
    : {
        name: technology.product,
        version: technology.version ?? technology.cycle,
      };
}

function versionIn(purl: string | undefined): string | undefined {
  // A package URL may have any character in it, if it is encoded.
  return purl === undefined
    ? undefined
    : readPackageUrl(purl)?.version?.replace(/[\p{Cc}\p{Cs}]/gu, '') ||
        undefined;
}

function cycleKey({ name, version, match }: SheetItem): string {
  return match.status === 'matched'
    ? JSON.stringify([match.product, match.cycle])
    : JSON.stringify([match.product ?? name, 'version', version]);
}
