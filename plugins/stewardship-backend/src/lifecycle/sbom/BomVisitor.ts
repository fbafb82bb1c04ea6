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

import type { JsonLeaf, JsonVisitor } from './JsonWalk';
import {
  emptyComponent,
  noteCycloneField,
  noteReference,
  noteSpdxField,
  type WrittenComponent,
} from './writtenComponent';

/** What a document says about itself, on its first level. */
export type BomHeader = {
  bomFormat?: JsonLeaf;
  specVersion?: JsonLeaf;
  spdxVersion?: JsonLeaf;
  /** Names of first-level fields that show what else it may be. */
  isGraph: boolean;
  components?: 'list' | 'other';
  packages?: 'list' | 'other';
  /** A field that is there twice, so that nobody knows which one counts. */
  twice?: string;
  isObject: boolean;
};

type Frame =
  | { kind: 'document' | 'cycloneList' | 'spdxList' | 'references' | 'passed' }
  | { kind: 'cyclone' | 'spdx'; component: WrittenComponent }
  | {
      kind: 'reference';
      component: WrittenComponent;
      type?: JsonLeaf;
      locator?: JsonLeaf;
    };

const PASSED: Frame = { kind: 'passed' };

/** Which lists of a document have the components. */
export type BomFormat = 'cycloneDx' | 'spdx';

/**
 * Finds the components in a bill of materials while it goes by: those of CycloneDX with the ones inside them, and the packages
 * of SPDX. What the bill itself is of, its tools and its services are none.
 */
export class BomVisitor implements JsonVisitor {
  readonly header: BomHeader = { isGraph: false, isObject: false };
  /** Elements of the lists that are not objects. */
  strays = 0;
  readonly #frames: Frame[] = [];
  readonly #onComponent: (
    format: BomFormat,
    component: WrittenComponent,
  ) => void;

  constructor(options: {
    onComponent: (format: BomFormat, component: WrittenComponent) => void;
  }) {
    this.#onComponent = options.onComponent;
  }

  begin(kind: 'list' | 'object', key: string | undefined): void {
    this.#frames.push(this.#enter(kind, key));
  }

  end(): void {
    const frame = this.#frames.pop();
    switch (frame?.kind) {
      case 'cyclone':
        this.#onComponent('cycloneDx', frame.component);
        break;
      case 'spdx':
        this.#onComponent('spdx', frame.component);
        break;
      case 'reference':
        noteReference(frame);
        break;
      default:
    }
  }

  leaf(value: JsonLeaf, key: string | undefined): void {
    const frame = this.#frames.at(-1);
    switch (frame?.kind) {
      case 'document':
        this.#noteHeader(value, key);
        break;
      case 'cycloneList':
      case 'spdxList':
        this.strays++;
        break;
      case 'cyclone':
        noteCycloneField(frame.component, value, key);
        break;
      case 'spdx':
        noteSpdxField(frame.component, value, key);
        break;
      case 'reference':
        if (key === 'referenceType') {
          frame.type = value;
        } else if (key === 'referenceLocator') {
          frame.locator = value;
        }
        break;
      default:
    }
  }

  #enter(kind: 'list' | 'object', key: string | undefined): Frame {
    const frame = this.#frames.at(-1);
    switch (frame?.kind) {
      case undefined:
        this.header.isObject = kind === 'object';
        return kind === 'object' ? { kind: 'document' } : PASSED;
      case 'document':
        return this.#enterField(kind, key);
      case 'cycloneList':
      case 'spdxList':
        if (kind === 'object') {
          const component = emptyComponent();
          return frame.kind === 'spdxList'
            ? { kind: 'spdx', component }
            : { kind: 'cyclone', component };
        }
        this.strays++;
        return PASSED;
      case 'cyclone':
        return kind === 'list' && key === 'components'
          ? { kind: 'cycloneList' }
          : PASSED;
      case 'spdx':
        return kind === 'list' && key === 'externalRefs'
          ? { kind: 'references' }
          : PASSED;
      case 'references':
        return kind === 'object'
          ? { kind: 'reference', component: this.#componentAround() }
          : PASSED;
      default:
        return PASSED;
    }
  }

  #enterField(kind: 'list' | 'object', key: string | undefined): Frame {
    if (key === '@graph') {
      this.header.isGraph = true;
    }
    if (key !== 'components' && key !== 'packages') {
      return PASSED;
    }
    this.#noteList(key, kind === 'list' ? 'list' : 'other');
    if (kind === 'object') {
      return PASSED;
    }
    return { kind: key === 'components' ? 'cycloneList' : 'spdxList' };
  }

  #noteHeader(value: JsonLeaf, key: string | undefined): void {
    switch (key) {
      case 'bomFormat':
      case 'specVersion':
      case 'spdxVersion':
        if (this.header[key] !== undefined && this.header[key] !== value) {
          this.header.twice = key;
        }
        this.header[key] = value;
        break;
      case 'components':
      case 'packages':
        this.#noteList(key, 'other');
        break;
      default:
    }
  }

  #noteList(key: 'components' | 'packages', kind: 'list' | 'other'): void {
    if (this.header[key] !== undefined) {
      this.header.twice = key;
    }
    this.header[key] = kind;
  }

  #componentAround(): WrittenComponent {
    const around = this.#frames.at(-2);
    return around?.kind === 'spdx' ? around.component : emptyComponent();
  }
}
