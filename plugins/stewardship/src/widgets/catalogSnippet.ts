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
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

const PLACEHOLDER_OWNER = 'group:default/your-team';

/** The catalog file of this very entity with the start of a stewardship record in it, ready to be pasted. */
export function catalogSnippet(options: {
  entity: Entity;
  /** Lines of YAML for `metadata.annotations`. */
  annotations?: string[];
  /** Lines of YAML for `spec.stewardship`. */
  record: string[];
}): string {
  const { entity, annotations = [], record } = options;
  const { name, namespace } = entity.metadata;
  const declared = entity.spec?.owner;
  const owner =
    typeof declared === 'string' && declared.trim()
      ? declared
      : PLACEHOLDER_OWNER;
  return [
    `apiVersion: ${yamlScalar(entity.apiVersion)}`,
    `kind: ${yamlScalar(entity.kind)}`,
    'metadata:',
    `  name: ${yamlScalar(name)}`,
    ...(namespace && namespace !== DEFAULT_NAMESPACE
      ? [`  namespace: ${yamlScalar(namespace)}`]
      : []),
    ...(annotations.length > 0
      ? ['  annotations:', ...annotations.map(line => `    ${line}`)]
      : []),
    'spec:',
    // A group is nobody's; it has no owner.
    ...(isGroup(entity) ? [] : [`  owner: ${yamlScalar(owner)}`]),
    '  stewardship:',
    ...record.map(line => `    ${line}`),
    '',
  ].join('\n');
}

/** Entity ref of whom to call first for the entity, as far as the catalog says it. */
export function firstToCall(options: {
  entity: Entity;
  /** Entity ref of the owner, where there is one. */
  ownerRef?: string;
}): string {
  const { entity, ownerRef } = options;
  return isGroup(entity)
    ? stringifyEntityRef(entity)
    : ownerRef ?? PLACEHOLDER_OWNER;
}

/** Quotes what YAML would read as something else than this text. */
export function yamlScalar(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N} _./-]*(?::[\p{L}\p{N}_./-]+)*$/u;
  const special = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
  return plain.test(text) && !special.test(text) && text === text.trim()
    ? text
    : JSON.stringify(text);
}

function isGroup(entity: Entity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'group';
}
