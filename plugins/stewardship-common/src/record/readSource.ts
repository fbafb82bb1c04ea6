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
import { quoteValue } from './quoteValue';
import { reportProblem, type ReadingContext } from './readingContext';
import type { RecordConcern, RecordSource } from './settings';
import { isTemplated } from './templated';

/** Text found for a concern outside `spec.stewardship`. */
export type Found = {
  text: string;
  path: string;
  /** Title of the link, where it was one. */
  title?: string;
  /** True for keys that belong to other tools. */
  known: boolean;
  /** True where the text is one value even if it contains commas. */
  whole?: boolean;
  /** What makes an on-call source of each part of the text, where it is none itself: `pagerduty:`. */
  prefix?: string;
};

/** What an entity says in one place outside `spec.stewardship`. Several tags or links may match. */
export function readSource(
  entity: Entity,
  source: RecordSource,
  context: ReadingContext,
  concern?: RecordConcern,
): Found[] {
  const { annotations, labels } = entity.metadata;
  if ('annotation' in source) {
    const path = `metadata.annotations["${source.annotation}"]`;
    return asFound(own(annotations, source.annotation), path, context);
  }
  if ('label' in source) {
    const path = `metadata.labels["${source.label}"]`;
    return asFound(own(labels, source.label), path, context);
  }
  if ('tag' in source) {
    const found = readTags(entity, source);
    return found.length > 1 && isList(concern)
      ? [
          {
            text: [...new Set(found.map(({ text }) => text))].join(','),
            path: `metadata.tags[${source.tag}]`,
            known: false,
          },
        ]
      : found;
  }
  if ('spec' in source) {
    let value: unknown = entity.spec;
    for (const key of source.spec.split('.')) {
      value = own(value, key);
    }
    return asFound(value, `spec.${source.spec}`, context);
  }
  return readLinks(entity, source.link);
}

/** True where an entity can have several, so that several tags of one pattern complete each other. */
function isList(concern: RecordConcern = 'purpose'): boolean {
  return (
    ['environments', 'technologies', 'escalation', 'onCall'].includes(
      concern,
    ) || concern.startsWith('contacts.')
  );
}

function readTags(
  entity: Entity,
  source: { tag: string; value?: string },
): Found[] {
  const [prefix, suffix] = source.tag.split('*');
  const tags: unknown = entity.metadata.tags;
  const found: Found[] = [];
  for (const tag of Array.isArray(tags) ? tags : []) {
    if (typeof tag !== 'string') {
      continue;
    }
    const path = `metadata.tags[${quoteValue(tag, 60)}]`;
    if (suffix === undefined) {
      if (tag === source.tag) {
        found.push({ text: source.value ?? tag, path, known: false });
      }
    } else if (
      tag.length > prefix.length + suffix.length &&
      tag.startsWith(prefix) &&
      tag.endsWith(suffix)
    ) {
      const text = tag.slice(prefix.length, tag.length - suffix.length);
      found.push({ text, path, known: false });
    }
  }
  return found;
}

function readLinks(
  entity: Entity,
  wanted: { type?: string; titleContains?: string; urlContains?: string },
): Found[] {
  const links: unknown = entity.metadata.links;
  const found: Found[] = [];
  for (const [index, link] of (Array.isArray(links) ? links : []).entries()) {
    const { url, title, type } = (link ?? {}) as Record<string, unknown>;
    const matches =
      (wanted.type !== undefined && type === wanted.type) ||
      contains(title, wanted.titleContains) ||
      contains(url, wanted.urlContains);
    if (matches && typeof url === 'string') {
      found.push({
        text: url.trim(),
        path: `metadata.links[${index}]`,
        known: false,
        whole: true,
        ...(typeof title === 'string' && { title }),
      });
    }
  }
  return found;
}

function contains(text: unknown, part: string | undefined): boolean {
  return (
    part !== undefined &&
    typeof text === 'string' &&
    text.toLocaleLowerCase('en-US').includes(part.toLocaleLowerCase('en-US'))
  );
}

/** False for blank text and for what a template was meant to fill in. */
export function isMeant({ text }: Found): boolean {
  return text !== '' && !isTemplated(text);
}

/** The parts of a comma-separated list, without blanks. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** A value as text. Of a list, the parts that are filled in; what is neither text nor a list of texts is reported. */
function asFound(
  value: unknown,
  path: string,
  context: ReadingContext,
): Found[] {
  if (value === undefined || value === null) {
    return [];
  }
  const parts = (Array.isArray(value) ? value : [value]).filter(
    part => part !== undefined && part !== null && !isTemplated(part),
  );
  if (!parts.every(isScalar)) {
    const expected = 'text, a number, or a list of those';
    reportProblem(context, { kind: 'wrongType', path, value, expected });
    return [];
  }
  return [{ text: parts.join(',').trim(), path, known: false }];
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** What an object says itself: `constructor` and the like are no keys. */
function own(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
