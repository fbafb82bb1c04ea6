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

import type { Entity } from '@backstage/catalog-model';

/** An entity while a catalog is being made up; `toEntity` adds what the catalog would. */
export class BenchEntity {
  readonly ref: string;
  readonly kind: string;
  readonly name: string;
  readonly relations: { type: string; targetRef: string }[] = [];
  spec: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;

  constructor(options: {
    kind: string;
    name: string;
    spec: Record<string, unknown>;
    metadata?: Record<string, unknown>;
  }) {
    this.kind = options.kind;
    this.name = options.name;
    this.ref = `${options.kind.toLowerCase()}:default/${options.name}`;
    this.spec = options.spec;
    this.metadata = options.metadata ?? {};
  }

  /** Relates two entities in both directions, as the catalog does. */
  relate(type: string, inverse: string, target: BenchEntity): void {
    this.relations.push({ type, targetRef: target.ref });
    target.relations.push({ type: inverse, targetRef: this.ref });
  }

  targets(type: string): string[] {
    return this.relations
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  }

  toEntity(version = 1): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: this.kind,
      metadata: {
        uid: `uid-${this.ref}`,
        etag: `etag-${this.ref}-${version}`,
        namespace: 'default',
        name: this.name,
        ...this.metadata,
      },
      spec: this.spec as Entity['spec'],
      relations: this.relations,
    };
  }
}
