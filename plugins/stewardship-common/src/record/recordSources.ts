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
import { reportProblem, type ReadingContext } from './readingContext';
import type { RecordConcern, RecordSettings, RecordSource } from './settings';
import { isTemplated } from './templated';

const MAX_TEXT = 10_000;

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
};

const ANNOTATIONS: Partial<Record<RecordConcern, string>> = {
  supportTier: 'stewardship.dev/support-tier',
  runbooks: 'stewardship.dev/runbooks',
  technologies: 'stewardship.dev/technologies',
  escalation: 'stewardship.dev/escalation',
};

const KNOWN_ON_CALL: { annotation: string; provider: string }[] = [
  { annotation: 'pagerduty.com/service-id', provider: 'pagerduty' },
  { annotation: 'opsgenie.com/team', provider: 'opsgenie' },
];

/**
 * Where a concern is written outside `spec.stewardship`, in order of precedence: our own annotation first, then the
 * configured sources.
 */
export function findInSources(
  entity: Entity,
  concern: RecordConcern,
  context: ReadingContext,
): Found[] {
  const found: Found[] = [];
  const own = ANNOTATIONS[concern];
  if (own) {
    found.push(...readSource(entity, { annotation: own }, false));
  }
  for (const entry of context.settings.sources) {
    if (entry.concern === concern) {
      found.push(...readSource(entity, entry.source, true));
    }
  }
  if (concern === 'onCall') {
    found.push(...readKnownOnCall(entity));
  }
  return found.filter(({ text, path }) => {
    if (text.length <= MAX_TEXT) {
      return text !== '' && !isTemplated(text);
    }
    reportProblem(context, {
      kind: 'tooLarge',
      path,
      value: `${text.length} characters`,
      expected: `${MAX_TEXT} characters`,
    });
    return false;
  });
}

/**
 * The annotations that any reader may look at: a mirror needs to keep no others.
 *
 * @public
 */
export function relevantAnnotations(settings: RecordSettings): string[] {
  const configured = settings.sources.flatMap(({ source }) =>
    'annotation' in source ? [source.annotation] : [],
  );
  return [
    ...new Set([
      ...Object.values(ANNOTATIONS).filter(key => key !== undefined),
      ...KNOWN_ON_CALL.map(({ annotation }) => annotation),
      ...configured,
    ]),
  ];
}

function readSource(
  entity: Entity,
  source: RecordSource,
  known: boolean,
): Found[] {
  if ('annotation' in source) {
    const value = entity.metadata.annotations?.[source.annotation];
    return asFound(value, keyPath('annotations', source.annotation), known);
  }
  if ('label' in source) {
    const value = entity.metadata.labels?.[source.label];
    return asFound(value, keyPath('labels', source.label), known);
  }
  if ('tag' in source) {
    return readTags(entity, source, known);
  }
  if ('spec' in source) {
    let value: unknown = entity.spec;
    for (const key of source.spec.split('.')) {
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined;
    }
    return asFound(value, `spec.${source.spec}`, known);
  }
  return readLinks(entity, source.link, known);
}

function readTags(
  entity: Entity,
  source: { tag: string; value?: string },
  known: boolean,
): Found[] {
  const [prefix, suffix] = source.tag.split('*');
  const found: Found[] = [];
  for (const tag of asList(entity.metadata.tags)) {
    const path = `metadata.tags[${tag}]`;
    if (suffix === undefined) {
      if (tag === source.tag) {
        found.push({ text: source.value ?? tag, path, known });
      }
    } else if (
      tag.length > prefix.length + suffix.length &&
      tag.startsWith(prefix) &&
      tag.endsWith(suffix)
    ) {
      const text = tag.slice(prefix.length, tag.length - suffix.length);
      found.push({ text, path, known });
    }
  }
  return found;
}

function readLinks(
  entity: Entity,
  wanted: { type?: string; titleContains?: string },
  known: boolean,
): Found[] {
  const links: unknown = entity.metadata.links;
  const found: Found[] = [];
  for (const [index, link] of (Array.isArray(links) ? links : []).entries()) {
    const { url, title, type } = (link ?? {}) as Record<string, unknown>;
    const matches =
      (wanted.type !== undefined && type === wanted.type) ||
      (wanted.titleContains !== undefined &&
        typeof title === 'string' &&
        title
          .toLocaleLowerCase('en-US')
          .includes(wanted.titleContains.toLocaleLowerCase('en-US')));
    if (matches && typeof url === 'string') {
      found.push({
        text: url.trim(),
        path: `metadata.links[${index}]`,
        known,
        whole: true,
        ...(typeof title === 'string' && { title }),
      });
    }
  }
  return found;
}

function readKnownOnCall(entity: Entity): Found[] {
  return KNOWN_ON_CALL.flatMap(({ annotation, provider }) => {
    const value = entity.metadata.annotations?.[annotation];
    const path = keyPath('annotations', annotation);
    return asFound(value, path, true).map(found => ({
      ...found,
      text: isTemplated(found.text)
        ? found.text
        : splitList(found.text)
            .map(id => `${provider}:${id}`)
            .join(','),
    }));
  });
}

/** The parts of a comma-separated list, without blanks. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

function asFound(value: unknown, path: string, known: boolean): Found[] {
  if (Array.isArray(value)) {
    const parts = value.filter(part => typeof part === 'string');
    return [{ text: parts.join(','), path, known }];
  }
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? [{ text: String(value).trim(), path, known }]
    : [];
}

function asList(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

function keyPath(section: 'annotations' | 'labels', key: string): string {
  return `metadata.${section}["${key}"]`;
}
