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

/**
 * The start of a stewardship record for this very entity, ready to be pasted into its catalog file.
 */
export function recordSnippet(options: {
  entity: Entity;
  purpose: string;
  /** Id of the tier that holds already, by inheritance or by default. */
  tier?: string;
  /** What the support tier should be, for the comment that stands in for one: which tier is right is never guessed. */
  tierHint: string;
  /** Entity ref of the owner, where there is one. */
  ownerRef?: string;
}): string {
  const { entity, purpose, tier, tierHint, ownerRef } = options;
  const { name, namespace } = entity.metadata;
  const declared = entity.spec?.owner;
  const owner =
    typeof declared === 'string' && declared.trim()
      ? declared
      : PLACEHOLDER_OWNER;
  const isGroup = entity.kind.toLocaleLowerCase('en-US') === 'group';
  const escalateTo = isGroup
    ? stringifyEntityRef(entity)
    : ownerRef ?? PLACEHOLDER_OWNER;
  return [
    `apiVersion: ${scalar(entity.apiVersion)}`,
    `kind: ${scalar(entity.kind)}`,
    'metadata:',
    `  name: ${scalar(name)}`,
    ...(namespace && namespace !== DEFAULT_NAMESPACE
      ? [`  namespace: ${scalar(namespace)}`]
      : []),
    'spec:',
    // A group is nobody's; it has no owner.
    ...(isGroup ? [] : [`  owner: ${scalar(owner)}`]),
    '  stewardship:',
    `    purpose: ${scalar(purpose)}`,
    tier === undefined
      ? `    # supportTier: ${tierHint}`
      : `    supportTier: ${scalar(tier)}`,
    '    escalation:',
    `      - { ref: ${scalar(escalateTo)}, respondWithin: PT1H }`,
    '',
  ].join('\n');
}

/** Quotes what YAML would read as something else than this text. */
function scalar(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N} _./-]*(?::[\p{L}\p{N}_./-]+)*$/u;
  const special = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
  return plain.test(text) && !special.test(text) && text === text.trim()
    ? text
    : JSON.stringify(text);
}
