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
import { yamlScalar } from '../widgets';

/** A scorecard with one check, ready to be put into a file: for entities of the very kind and type of this one, or for all. */
export function scorecardSnippet(options: {
  entity?: Entity;
  words: {
    title: string;
    levelTitle: string;
    checkTitle: string;
    why: string;
    fix: string;
  };
}): string {
  const { entity, words } = options;
  const type = entity?.spec?.type;
  return [
    'apiVersion: stewardship.dev/v1',
    'kind: Scorecard',
    'metadata:',
    '  name: my-first',
    `  title: ${yamlScalar(words.title)}`,
    'spec:',
    ...(entity
      ? [
          '  appliesTo:',
          '    filter:',
          `      kind: ${yamlScalar(entity.kind)}`,
        ]
      : []),
    ...(typeof type === 'string' && type
      ? [`      spec.type: ${yamlScalar(type)}`]
      : []),
    '  levels:',
    '    - id: bronze',
    `      title: ${yamlScalar(words.levelTitle)}`,
    '  checks:',
    '    - id: has-owner',
    `      title: ${yamlScalar(words.checkTitle)}`,
    `      why: ${yamlScalar(words.why)}`,
    '      level: bronze',
    '      rule: entity.hasOwner',
    '      remediation:',
    `        text: ${yamlScalar(words.fix)}`,
    '',
  ].join('\n');
}
