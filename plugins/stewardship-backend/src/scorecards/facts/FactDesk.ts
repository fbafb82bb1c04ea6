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

import { NotFoundError } from '@backstage/errors';
import {
  isEvaluatedKind,
  type FactSourceDefinition,
  type FactSubmission,
  type FactSubmissionResult,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../../catalog/readable';
import type { RecordReader } from '../../catalog/RecordReader';
import { normalizeRef } from '../../http/entityRefs';
import { oneLine } from '../../sources/oneLine';
import { readSubmission, type SentSource } from './readSubmission';
import type { SubmissionStore } from './SubmissionStore';

/** Takes the facts that others send us, from build pipelines for example. */
export class FactDesk {
  readonly #records: RecordReader;
  readonly #sources: ReadonlyMap<string, SentSource>;
  readonly #store: SubmissionStore;

  constructor(options: {
    records: RecordReader;
    /** Of the configuration; from no other source are facts taken. */
    sources: SentSource[];
    store: SubmissionStore;
  }) {
    this.#records = options.records;
    this.#sources = new Map(options.sources.map(source => [source.id, source]));
    this.#store = options.store;
  }

  /** What rules may ask of what is sent. */
  get definitions(): FactSourceDefinition[] {
    return [...this.#sources.values()].map(({ id, title, facts }) => ({
      ...{ id, title },
      ...(facts && { facts }),
    }));
  }

  /**
   * Stores facts, and says what became of each item. The same again is `unchanged`. Throws a `NotFoundError` for a source that
   * is not configured, and an `InputError` for what cannot be meant; then nothing is stored.
   */
  async submit(options: {
    source: string;
    submission: FactSubmission;
    readable: Readable;
    /** Entity ref of a user, or the subject of a service. */
    actor: string;
    now: Date;
  }): Promise<FactSubmissionResult> {
    const { submission, readable, actor, now } = options;
    const source = this.#sources.get(options.source);
    if (!source) {
      throw new NotFoundError(
        `No source of facts '${oneLine(options.source)}' is configured`,
      );
    }
    const sent = readSubmission({ source, submission, now }).map(item => ({
      ...item,
      entityRef: normalizeRef(item.entityRef, 'component') ?? '',
    }));
    // Who may not read an entity is not told that it is there.
    const refs = new Set(
      sent
        .map(({ entityRef }) => entityRef)
        // Of what no scorecard is for, nobody would ever use or remove them.
        .filter(ref => isEvaluatedKind(ref.slice(0, ref.indexOf(':'))))
        .filter(ref => isReadable(ref, readable)),
    );
    const found = await this.#records.findOwners([...refs]);
    const known = sent.flatMap((item, index) => {
      const uid = found.get(item.entityRef)?.uid;
      return uid === undefined ? [] : [{ ...item, uid, index }];
    });
    const statuses =
      known.length === 0
        ? []
        : await this.#store.submit({
            ...{ source: source.id, items: known, actor },
            now: now.toISOString(),
          });
    const byIndex = new Map(
      known.map(({ index }, position) => [index, statuses[position]]),
    );
    return {
      items: sent.map((_, index) => ({
        status: byIndex.get(index) ?? 'unknownEntity',
      })),
    };
  }
}
