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

import type { EveryRecord } from '../../catalog/RecordReader';
import type { Finding } from '../../sources/reading';
import type { Bom, BomComponent } from './bom';
import type { BomResolver } from './bomPlaces';
import { bomsNamedBy } from './bomsNamedBy';
import type { BomStore, StoredBom } from './BomStore';

/** A bill of materials of an entity, as last read. */
export type EntityBom = {
  key: string;
  /** Those whose product is known. */
  components: BomComponent[];
  counts: Bom['counts'];
};

/** The bills of materials that entities name, as they were last read. Asks nobody. */
export class EntityBoms {
  readonly #boms: Map<string, StoredBom>;
  readonly #resolve: BomResolver;

  private constructor(boms: Map<string, StoredBom>, resolve: BomResolver) {
    this.#boms = boms;
    this.#resolve = resolve;
  }

  static async read(options: {
    store: Pick<BomStore, 'readBoms'>;
    resolve: BomResolver;
  }): Promise<EntityBoms> {
    return new EntityBoms(await options.store.readBoms(), options.resolve);
  }

  /** Those of one entity; bills that were never read are left out. What is wrong with a place is among the findings. */
  of({ entity }: Pick<EveryRecord, 'entity'>): {
    boms: EntityBom[];
    findings: Finding[];
  } {
    const boms: EntityBom[] = [];
    const named = bomsNamedBy(entity, this.#resolve);
    const findings = [...named.findings];
    for (const { key } of named.boms) {
      const stored = this.#boms.get(key);
      if (stored?.finding) {
        findings.push(stored.finding);
      }
      if (stored?.counts) {
        const { counts } = stored;
        boms.push({ key, counts, components: stored.components() });
      }
    }
    return { boms, findings };
  }
}
