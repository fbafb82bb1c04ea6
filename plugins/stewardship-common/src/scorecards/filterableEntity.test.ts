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
import { toFilterableEntity } from './filterableEntity';

const base: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'pay' },
};

describe('toFilterableEntity', () => {
  it('keeps what filters look at and nothing else', () => {
    const entity: Entity = {
      ...base,
      metadata: {
        uid: 'u1',
        etag: 'e1',
        name: 'pay',
        namespace: 'rail',
        title: 'Payments',
        description: 'Takes money',
        labels: { 'shop.example/pci': 'yes' },
        annotations: { 'git.example/slug': 'shop/pay' },
        tags: ['java'],
        links: [{ url: 'https://wiki.example' }],
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'team-a',
        system: 'shop',
        subcomponentOf: 'till',
        definition: 'openapi: 3.1.0',
        dependsOn: ['resource:db'],
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
    };
    expect(toFilterableEntity(entity)).toEqual({
      kind: 'Component',
      metadata: {
        namespace: 'rail',
        name: 'pay',
        title: 'Payments',
        description: 'Takes money',
        labels: { 'shop.example/pci': 'yes' },
        annotations: { 'git.example/slug': 'shop/pay' },
        tags: ['java'],
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'team-a',
        system: 'shop',
        subcomponentOf: 'till',
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/team-a' }],
    });
    expect(toFilterableEntity(base)).toEqual({
      kind: 'Component',
      metadata: { name: 'pay' },
      spec: {},
      relations: [],
    });
  });

  it('bounds what strangers write', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `n${index}`);
    const map = Object.fromEntries(many.map(name => [name, name]));
    const filterable = toFilterableEntity({
      ...base,
      metadata: {
        name: 'pay',
        title: 'x'.repeat(10_000),
        description: `${'x'.repeat(499)}😀 and more`,
        labels: map,
        annotations: map,
        tags: many,
      },
      relations: many.map(targetRef => ({ type: 'dependsOn', targetRef })),
    });
    const { metadata, relations } = filterable;
    expect(metadata.title).toHaveLength(500);
    // Half of a character is nothing that a database takes.
    expect(metadata.description).toBe(`${'x'.repeat(499)}\uFFFD`);
    expect(Object.keys(metadata.labels ?? {})).toHaveLength(100);
    expect(Object.keys(metadata.annotations ?? {})).toHaveLength(100);
    expect(metadata.tags).toHaveLength(100);
    expect(relations).toHaveLength(500);
  });

  it('passes over what has another shape, and takes every name as a name', () => {
    const strange = JSON.parse(`{
      "kind": "Component",
      "metadata": {
        "name": "pay",
        "title": { "en": "Payments" },
        "namespace": null,
        "labels": { "__proto__": "p", "constructor": "c", "n": 1, "b": true, "o": {}, "z": "a\\u0000b" },
        "annotations": ["a"],
        "tags": ["a", 1, null]
      },
      "spec": { "__proto__": { "type": "service" }, "owner": ["a"] },
      "relations": [null, "x", { "type": "ownedBy" }, { "type": "a", "targetRef": "b", "target": {} }]
    }`);
    const { metadata, spec, relations } = toFilterableEntity(strange);
    expect(JSON.stringify(metadata)).toBe(
      '{"name":"pay","labels":{"__proto__":"p","constructor":"c","n":1,"b":true,"z":"a\uFFFDb"},"tags":["a"]}',
    );
    expect(spec).toEqual({});
    expect(relations).toEqual([{ type: 'a', targetRef: 'b' }]);
  });
});
