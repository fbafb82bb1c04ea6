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

import { shownValue } from './AmountReader';
import { AttributeTable } from './AttributeTable';
import { sourceText } from './cellText';
import { chargeOf } from './chargeOf';
import type { CostColumns } from './CostColumns';
import type { CostLabel } from './CostLine';
import { remember } from './remember';

const MAX_UNKNOWN_CHARGES = 5;

/** Reads what the costs of a row are of. */
export class RowLabels {
  readonly #columns: CostColumns;
  readonly #charges = new Map<string, CostLabel['charge']>();
  readonly #unknownCharges = new Set<string>();
  readonly #labels = new AttributeTable<CostLabel>({ create: labelOf });
  readonly #keys: unknown[] = [];

  constructor(options: { columns: CostColumns }) {
    this.#columns = options.columns;
  }

  /** What is worth knowing of the rows that were read so far. */
  get notes(): string[] {
    return [...this.#unknownCharges].map(
      charge => `The kind of charge '${charge}' is unknown and counts as usage`,
    );
  }

  read(cells: readonly string[]): CostLabel {
    const { provider, service, category, charge } = this.#columns;
    const keys = this.#keys;
    keys[0] = sourceText(cells, service);
    keys[1] = sourceText(cells, category);
    keys[2] = sourceText(cells, provider);
    keys[3] = this.#charge(sourceText(cells, charge));
    return this.#labels.find(keys);
  }

  #charge(text: string): CostLabel['charge'] {
    const known = this.#charges.get(text);
    if (known !== undefined) {
      return known;
    }
    const charge = chargeOf(text);
    if (!charge && this.#unknownCharges.size < MAX_UNKNOWN_CHARGES) {
      this.#unknownCharges.add(shownValue(text));
    }
    return remember(this.#charges, text, charge ?? 'Usage');
  }
}

function labelOf(keys: readonly unknown[]): CostLabel {
  const [service, category, provider, charge] = keys as [
    string,
    string,
    string,
    CostLabel['charge'],
  ];
  return { provider, service, category, charge };
}
