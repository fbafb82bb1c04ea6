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

import type {
  GraphEntity,
  RunbookPlace,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../catalog/RecordReader';
import type { Finding, RunbookSource } from '../sources/reading';
import { keyOf } from './sourceKeys';

/** A place of an entity, and what it comes down to. */
export type SurveyedPlace = {
  kind: RunbookPlace['kind'];
  /** Where the entity names it. */
  path: string;
  known?: boolean;
} & ({ source: string } | { finding: Finding });

/** What the records say about runbooks. */
export type RunbookSurvey = {
  /** Everything that is to be read, by key. */
  sources: Map<string, { source: RunbookSource; isGuess: boolean }>;
  records: EveryRecord[];
  graph: Map<string, GraphEntity>;
  /** By entity ref. */
  places: Map<string, SurveyedPlace[]>;
};

/** What a place comes down to: `none` where it means nothing. */
export type PlaceResolver = (options: {
  place: RunbookPlace;
  locatedAt?: string;
}) =>
  | { status: 'source'; source: RunbookSource }
  | { status: 'wrong'; finding: Finding }
  | { status: 'none' };

/** Looks through all records for where runbooks are. */
export async function surveyRunbooks(options: {
  records: Pick<RecordReader, 'everyRecord'>;
  resolve: PlaceResolver;
}): Promise<RunbookSurvey> {
  const survey: RunbookSurvey = {
    sources: new Map(),
    records: [],
    graph: new Map(),
    places: new Map(),
  };
  const note = (source: RunbookSource, isGuess: boolean): string => {
    const key = keyOf(source);
    const known = survey.sources.get(key);
    // Whoever writes a place down means it, whatever else may be guessed to be there.
    survey.sources.set(key, {
      source,
      isGuess: isGuess && (known?.isGuess ?? true),
    });
    return key;
  };
  for await (const slice of options.records.everyRecord()) {
    for (const item of slice) {
      const { entity } = item;
      survey.graph.set(entity.ref, entity);
      survey.records.push(item);
      for (const { value } of entity.declared.runbooks) {
        if (isDocument(value.url)) {
          note({ kind: 'document', address: value.url }, false);
        }
      }
      const places = entity.declared.runbookPlaces.flatMap(
        ({ value, path, known }): SurveyedPlace[] => {
          const { locatedAt } = entity;
          const found = options.resolve({ place: value, locatedAt });
          const place = { kind: value.kind, path, known };
          switch (found.status) {
            case 'source': {
              const source = note(found.source, value.kind === 'techDocs');
              return [{ ...place, source }];
            }
            case 'wrong':
              return [{ ...place, finding: found.finding }];
            default:
              return [];
          }
        },
      );
      if (places.length > 0) {
        survey.places.set(entity.ref, places);
      }
    }
  }
  return survey;
}

/** True for the address of a file of Markdown, which can be read; any other is a page for people. */
export function isDocument(url: string): boolean {
  try {
    return /\.(md|markdown)$/i.test(new URL(url).pathname);
  } catch {
    return false;
  }
}
