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

import { closestName } from '../record/closestName';
import { quoteValue } from '../record/quoteValue';

// No braces within, and bounded: a text full of opening braces must not take long.
const PLACEHOLDER = /\{\{([^{}]{1,300})\}\}/g;

/** What texts and addresses may name of an entity, besides its annotations. */
export const placeholderNames = [
  'ref',
  'kind',
  'namespace',
  'name',
  'title',
  'type',
  'owner',
  'system',
] as const;

/** What stands between two pairs of braces, where it means something. */
export type Placeholder =
  | { kind: 'field'; name: (typeof placeholderNames)[number] }
  | { kind: 'annotation'; name: string };

/** A piece of a text: as it is written, or in place of something of the entity. */
export type TemplatePart =
  | { kind: 'written'; text: string }
  /** Looks like a placeholder, and is none. */
  | { kind: 'unknown'; text: string; name: string }
  | Placeholder;

/** Takes a text apart. */
export function partsOfTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [text, inside] = match;
    const name = inside.trim();
    parts.push({ kind: 'written', text: template.slice(end, match.index) });
    parts.push(placeholderOf(name) ?? { kind: 'unknown', text, name });
    end = match.index + text.length;
  }
  return [...parts, { kind: 'written', text: template.slice(end) }];
}

/** What in a text looks like a placeholder and is none, each once. */
export function unknownPlaceholders(template: string): string[] {
  const names = partsOfTemplate(template).flatMap(part =>
    part.kind === 'unknown' ? [part.name] : [],
  );
  return [...new Set(names)];
}

/** What to do about an unknown one. */
export function explainPlaceholder(name: string, consequence: string): string {
  const closest = closestName(name, [...placeholderNames]);
  return `'{{ ${quoteValue(
    name,
    60,
  )} }}' is nothing that an entity has here, ${consequence}. ${
    closest ? `Did you mean '{{ ${closest} }}'? ` : ''
  }Use one of: ${placeholderNames.join(
    ', ',
  )} or annotations['example.com/key'].`;
}

function placeholderOf(written: string): Placeholder | undefined {
  const annotation = /^annotations\[(['"])([^'"]+)\1\]$/.exec(written)?.[2];
  if (annotation !== undefined) {
    return { kind: 'annotation', name: annotation };
  }
  const name = placeholderNames.find(known => known === written);
  return name && { kind: 'field', name };
}
