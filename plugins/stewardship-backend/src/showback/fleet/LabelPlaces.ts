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

import type { CostDimension } from '@backstage-stewardship/plugin-stewardship-common';
import type { CostLabel } from '../reading/CostLine';

/** Numbers for texts of the bill, found by label, of which there are few. Declared costs have none, and an empty text. */
export class LabelPlaces {
  readonly keys: string[] = [];
  readonly #by: CostDimension;
  readonly #labels = new Map<CostLabel | undefined, number>();

  constructor(by: CostDimension) {
    this.#by = by;
  }

  placeOf(label: CostLabel | undefined): number {
    let place = this.#labels.get(label);
    if (place === undefined) {
      const key = this.#keyOf(label);
      place = this.keys.indexOf(key);
      if (place < 0) {
        place = this.keys.push(key) - 1;
      }
      this.#labels.set(label, place);
    }
    return place;
  }

  #keyOf(label: CostLabel | undefined): string {
    switch (this.#by) {
      case 'product':
        return label?.service ?? '';
      case 'category':
        return label?.category ?? '';
      default:
        return label?.provider ?? '';
    }
  }
}
