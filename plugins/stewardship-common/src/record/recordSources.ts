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
import { knownOnCallAnnotations, readKnownOnCall } from './knownOnCall';
import { isMeant, readSource, type Found } from './readSource';
import { runbookAnnotations } from './runbookPlaces';
import type { RecordConcern, RecordSettings } from './settings';

const MAX_TEXT = 10_000;

const ANNOTATIONS: Partial<Record<RecordConcern, string>> = {
  supportTier: 'stewardship.dev/support-tier',
  runbooks: 'stewardship.dev/runbooks',
  alertRules: 'stewardship.dev/alert-rules',
  technologies: 'stewardship.dev/technologies',
  sbom: 'stewardship.dev/sbom',
  escalation: 'stewardship.dev/escalation',
};

/**
 * Where a concern is written outside `spec.stewardship`, in order of precedence: our own annotation first, then the
 * configured sources, then the keys of known tools. A place that several sources name counts once, for the first.
 */
export function findInSources(
  entity: Entity,
  concern: RecordConcern,
  context: ReadingContext,
): Found[] {
  const found: Found[] = [];
  const annotation = ANNOTATIONS[concern];
  if (annotation) {
    found.push(...readSource(entity, { annotation }, context, concern));
  }
  for (const entry of context.settings.sources) {
    if (entry.concern === concern) {
      for (const item of readSource(entity, entry.source, context, concern)) {
        found.push({ ...item, known: entry.shared ?? false });
      }
    }
  }
  if (concern === 'onCall') {
    found.push(...readKnownOnCall(entity, context));
  }
  const places = new Set<string>();
  return found.filter(item => {
    const isFirst = !places.has(item.path);
    places.add(item.path);
    return isFirst && isShort(item, context) && isMeant(item);
  });
}

function isShort({ text, path }: Found, context: ReadingContext): boolean {
  if (text.length <= MAX_TEXT) {
    return true;
  }
  reportProblem(context, {
    kind: 'tooLarge',
    path,
    value: `${text.length} characters`,
    expected: `${MAX_TEXT} characters`,
  });
  return false;
}

/**
 * The annotations that any reader may look at: a mirror needs to keep no others.
 *
 * @public
 */
export function relevantAnnotations(settings: RecordSettings): string[] {
  const sources = [
    ...settings.sources.map(({ source }) => source),
    ...settings.aliases,
  ];
  const configured = sources.flatMap(source =>
    'annotation' in source ? [source.annotation] : [],
  );
  return [
    ...new Set([
      ...Object.values(ANNOTATIONS).filter(key => key !== undefined),
      ...knownOnCallAnnotations,
      ...runbookAnnotations,
      ...configured,
    ]),
  ];
}
