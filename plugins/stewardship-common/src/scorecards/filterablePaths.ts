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

/** Texts of `metadata` that filters may look at. */
export const TEXT_FIELDS = [
  'namespace',
  'name',
  'title',
  'description',
] as const;

/** Fields of `spec` that filters may look at. */
export const SPEC_FIELDS = [
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'subcomponentOf',
  'subdomainOf',
] as const;

/** All paths that filters may look at; below labels and annotations, any name. */
export const FILTERABLE_PATHS: readonly string[] = [
  'kind',
  ...TEXT_FIELDS.map(name => `metadata.${name}`),
  'metadata.labels',
  'metadata.annotations',
  'metadata.tags',
  ...SPEC_FIELDS.map(name => `spec.${name}`),
  'relations',
];

/** Whether entities keep what a path of a filter leads to. */
export function isFilterable(path: string): boolean {
  return (
    FILTERABLE_PATHS.includes(path) ||
    /^metadata\.(labels|annotations)\../.test(path)
  );
}
