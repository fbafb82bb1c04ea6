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
  createProblem,
  readFailureMode,
  type FailureMode,
  type Problem,
  type Runbook,
  type Source,
} from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import type { RunbookMeta } from './content/parsedRunbook';
import type { Finding } from '../sources/reading';
import type { StoredDocument, StoredRunbookSource } from './RunbookSourceStore';
import type { HomeRunbook } from './shelf';
import { isDocument, type SurveyedPlace } from './RunbookSurvey';
import { keyOf } from './sourceKeys';
import { nameInPath, normalUrl } from './runbookNames';

/** What was read, as far as gathering needs it. */
export type ReadPlaces = {
  sources: ReadonlyMap<string, StoredRunbookSource>;
  /** By source. */
  documents: ReadonlyMap<string, StoredDocument[]>;
};

type Draft = {
  name?: string;
  title?: string;
  url?: string;
  value: Omit<Runbook, 'url'>;
  source: Source;
  document?: StoredDocument;
  /** Of the words: where they should be, though they may not have come yet. */
  place?: { source: string; path: string };
};

/**
 * The runbooks of one entity from all its places, those of its record first. Several places that mean the same one, by name
 * or by address, complete each other; what the record says wins.
 */
export function gatherHomeRunbooks(options: {
  item: EveryRecord;
  places: SurveyedPlace[];
  read: ReadPlaces;
  failureModes: FailureMode[];
  /** ISO 8601 duration from one review to the next, where nobody says. */
  reviewEvery: string;
  /** `YYYY-MM-DD` */
  today: string;
}): HomeRunbook[] {
  const { item, places, read } = options;
  const { entity } = item;
  const drafts: Draft[] = [];
  const find = (name?: string, url?: string) =>
    drafts.find(
      draft =>
        (name !== undefined && draft.name === name) ||
        (url !== undefined &&
          draft.url !== undefined &&
          normalUrl(draft.url) === normalUrl(url)),
    );

  for (const { value, path, known } of entity.declared.runbooks) {
    const { id, url, ...rest } = value;
    const same = find(id, url);
    if (same) {
      same.value = { ...rest, ...same.value };
      same.title ??= rest.title;
    } else {
      const key = keyOf({ kind: 'document', address: url });
      drafts.push({
        name: id,
        title: rest.title,
        url,
        value: rest,
        source: known
          ? { kind: 'derived', from: path, rule: 'knownLink' }
          : { kind: 'declared', path },
        ...(isDocument(url) && {
          place: { source: key, path: '' },
          document: read.documents.get(key)?.[0],
        }),
      });
    }
  }
  for (const place of places) {
    if (!('source' in place) || place.kind === 'alertRules') {
      continue;
    }
    for (const document of read.documents.get(place.source) ?? []) {
      const { outline, path, source } = document;
      const name = outline.meta.id ?? nameInPath(path || place.source);
      const same = find(name, document.url);
      if (same && !same.document) {
        same.document = document;
        same.place = { source, path };
      } else if (!same) {
        drafts.push({
          name,
          url: document.url,
          value: {},
          source: place.known
            ? { kind: 'derived', from: place.path, rule: 'knownAnnotation' }
            : { kind: 'declared', path: place.path },
          document,
          place: { source, path },
        });
      }
    }
  }
  return drafts.map(draft => finish(draft, options));
}

function finish(
  draft: Draft,
  options: Parameters<typeof gatherHomeRunbooks>[0],
): HomeRunbook {
  const { item, read, failureModes, reviewEvery, today } = options;
  const { entity, record } = item;
  const { name, url, value, document, place } = draft;
  const meta: Partial<RunbookMeta> = document?.outline.meta ?? {};
  const key = name === undefined ? `url ${normalUrl(url ?? '')}` : `id ${name}`;
  const findings: Finding[] = [...(document?.outline.findings ?? [])];
  const fromSource = place && read.sources.get(place.source);
  const isDown = fromSource !== undefined && fromSource.status !== 'read';
  const ownFindings = (fromSource?.findings ?? []).filter(
    // What is wrong with a whole folder is told once, and not beside each of its files.
    ({ path }) => path === place?.path || place?.path === '',
  );
  findings.push(...ownFindings);

  const modes = new Set<string>();
  const where = whereIs(draft);
  for (const written of [
    ...(value.failureModes ?? []),
    ...(meta.failureModes ?? []),
  ]) {
    const mode = readFailureMode(written, failureModes);
    if (!mode.known && !modes.has(mode.id)) {
      findings.push({
        kind: 'unknownFailureMode',
        path: where,
        value: written,
        expected: mode.meant ?? `one of ${idsOf(failureModes)}`,
      });
    }
    modes.add(mode.id);
  }
  if (value.reviewedOn && value.reviewedOn > today) {
    const { reviewedOn } = value;
    findings.push({ kind: 'futureReview', path: where, value: reviewedOn });
  }
  const isBroken = isDown || ownFindings.length > 0 || !document;
  return {
    id: hashOf([entity.uid, key]).slice(0, 20),
    uid: entity.uid,
    entityRef: entity.ref,
    source: draft.source,
    document: place,
    summary: {
      name,
      title: draft.title ?? document?.outline.title ?? titleOf(name, url),
      url: url ?? document?.url,
      failureModes: [...modes],
      alerts: [...new Set([...(value.alerts ?? []), ...(meta.alerts ?? [])])],
      content: contentOf({ place, fromSource, isBroken }),
      allowedLines: [
        ...new Set([
          ...(value.allowedLines ?? []),
          ...(meta.allowedLines ?? []),
        ]),
      ].sort(),
      estimatedTime: value.estimatedTime ?? meta.estimatedTime,
      template: value.template ?? meta.template,
      steps: document?.outline.steps ?? 0,
      reviewedOn: [value.reviewedOn, meta.reviewedOn].filter(
        day => day !== undefined,
      ),
      every:
        value.reviewEvery ??
        meta.reviewEvery ??
        record.reviewEvery?.value ??
        reviewEvery,
      problems: findings
        .filter(finding => !isPast(finding, today))
        .map(finding => toProblem(finding, entity.ref)),
    },
  };
}

function contentOf(options: {
  place: Draft['place'];
  fromSource: StoredRunbookSource | undefined;
  isBroken: boolean;
}): HomeRunbook['summary']['content'] {
  const { place, fromSource, isBroken } = options;
  if (!place) {
    return 'link';
  }
  if (!fromSource) {
    return 'pending';
  }
  return isBroken ? 'failed' : 'stored';
}

/** A finding of an entity. */
export function toProblem(finding: Finding, entityRef: string): Problem {
  return createProblem({ ...finding, entityRef });
}

/** A day that was to come when the file was read may have come since. */
function isPast({ kind, value }: Finding, today: string): boolean {
  return kind === 'futureReview' && String(value) <= today;
}

function whereIs({ source, document }: Draft): string {
  return document?.path || ('path' in source ? source.path : 'runbooks');
}

function idsOf(failureModes: FailureMode[]): string {
  return failureModes.map(({ id }) => id).join(', ');
}

/** For what nobody has given a title. */
function titleOf(name: string | undefined, url: string | undefined): string {
  const words = (name ?? nameInPath(url ?? 'runbook')).replace(/[-_.]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
