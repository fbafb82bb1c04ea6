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

import { InputError, NotFoundError } from '@backstage/errors';
import type { RunbookDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable, type Readable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import { hashOf } from '../database/hash';
import type { OwningCaller } from '../http/OwnerAccess';
import type { ReviewStore } from './ReviewStore';
import type { OpenRunbook, ShelfStore } from './ShelfStore';
import { summarize } from './summarize';

/** Opens runbooks with what is written in them, and takes reviews. */
export class RunbookDesk {
  readonly #imageHosts: string[];
  readonly #records: RecordReader;
  readonly #reviews: ReviewStore;
  readonly #shelves: ShelfStore;
  readonly #now: () => Date;

  constructor(options: {
    imageHosts: string[];
    records: RecordReader;
    reviews: ReviewStore;
    shelves: ShelfStore;
    now?: () => Date;
  }) {
    this.#imageHosts = options.imageHosts;
    this.#records = options.records;
    this.#reviews = options.reviews;
    this.#shelves = options.shelves;
    this.#now = options.now ?? (() => new Date());
  }

  /** The entity that has a runbook, for whoever decides what the caller may do there. */
  async homeOf(id: string): Promise<string | undefined> {
    return await this.#shelves.homeOf(id);
  }

  /** Throws a `NotFoundError` alike for what is not there and for what the caller may not read. */
  async open(options: {
    id: string;
    readable: Readable;
    reviewer: OwningCaller;
  }): Promise<RunbookDetails> {
    const { readable, reviewer } = options;
    const found = await this.#find(options);
    const names = await this.#records.nameEntities({
      refs: [
        found.homeRef,
        ...found.reviews.map(({ reviewedBy }) => reviewedBy),
      ],
      readable,
    });
    const name = (ref: string) => names.get(ref) ?? { ref, known: false };
    const { content, fileUrl, summary } = found;
    const hash = content?.hash ?? '';
    return {
      ...summarize(found, this.#now().toISOString().slice(0, 10)),
      home: name(found.homeRef),
      body: content && { ...content, baseUrl: fileUrl ?? summary.url },
      imageHosts: this.#imageHosts,
      version: versionOf(found),
      review: await reviewer.may(found.homeRef),
      revisions: found.revisions,
      reviews: found.reviews.map(({ reviewedAt, reviewedBy, ...review }) => ({
        reviewedAt,
        reviewedBy: name(reviewedBy),
        remark: review.remark,
        ofTheseWords: review.contentHash === hash,
      })),
    };
  }

  /**
   * Says that a runbook is still correct. `stale` where it has changed, or was reviewed, since the reviewer looked. Throws a
   * `NotFoundError` as `open` does.
   */
  async review(options: {
    id: string;
    version: string;
    remark?: string;
    reviewedBy: string;
    readable: Readable;
  }): Promise<'stored' | 'stale'> {
    const { id, version, remark, reviewedBy } = options;
    const found = await this.#find(options);
    if (version !== versionOf(found)) {
      return 'stale';
    }
    if (remark !== undefined && /(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(remark)) {
      throw new InputError('The remark has control characters');
    }
    const outcome = await this.#reviews.putReview({
      review: {
        runbookId: id,
        uid: found.uid,
        entityRef: found.homeRef,
        reviewedBy,
        reviewedAt: this.#now().toISOString(),
        remark,
        contentHash: found.content?.hash ?? '',
      },
      after: found.reviews.at(0)?.number ?? 0,
    });
    if (outcome === 'gone') {
      throw notFound(id);
    }
    return outcome;
  }

  async #find(options: {
    id: string;
    readable: Readable;
  }): Promise<OpenRunbook> {
    const { id, readable } = options;
    const found = await this.#shelves.find(id);
    if (!found || !isReadable(found.homeRef, readable)) {
      throw notFound(id);
    }
    return found;
  }
}

/** Changes with the words and with each review. */
function versionOf({ content, reviews }: OpenRunbook): string {
  return hashOf([content?.hash, reviews.at(0)?.number]).slice(0, 20);
}

function notFound(id: string): NotFoundError {
  return new NotFoundError(`No runbook found with id '${id}'`);
}
