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

import { Readable } from 'node:stream';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  StewardshipClient,
  type StewardshipApi,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ForwardedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { createServiceFetch } from './createServiceFetch';
import { toDocument, type RunbookDocument } from './toDocument';

const PAGE_SIZE = 50;
/** More runbooks than any organization has; a backend that always knows a next page is not followed further. */
const MAX_PAGES = 2000;

type RunbookTexts = Pick<StewardshipApi, 'listRunbookTexts'>;

/**
 * Gives the search all runbooks of the stewardship backend, page by page. It gives all or fails, so that the search keeps
 * the index that it has rather than one in which some are missing.
 */
export class RunbookCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'runbooks';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #runbooks: RunbookTexts;
  readonly #locationTemplate: string;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    locationTemplate: string;
  }): RunbookCollatorFactory {
    const { auth, discovery, locationTemplate } = options;
    const runbooks = new StewardshipClient({
      discoveryApi: discovery,
      fetchApi: createServiceFetch({ auth }),
    });
    return new RunbookCollatorFactory({ runbooks, locationTemplate });
  }

  constructor(options: { runbooks: RunbookTexts; locationTemplate: string }) {
    this.#runbooks = options.runbooks;
    this.#locationTemplate = options.locationTemplate;
  }

  /** {@inheritDoc @backstage/plugin-search-common#DocumentCollatorFactory.getCollator} */
  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<RunbookDocument> {
    const given = new Set<string>();
    const cursors = new Set<string>();
    let cursor: string | undefined;
    do {
      const { documents, nextCursor } = await this.#readPage(
        cursors.size + 1,
        cursor,
      );
      for (const [id, document] of documents) {
        // One whose title changes meanwhile can be on two pages.
        if (!given.has(id)) {
          given.add(id);
          yield document;
        }
      }
      cursor = nextCursor;
      if (cursor) {
        addCursor(cursors, cursor);
      }
    } while (cursor);
  }

  async #readPage(
    number: number,
    cursor: string | undefined,
  ): Promise<{ documents: [string, RunbookDocument][]; nextCursor?: string }> {
    try {
      const { items, pageInfo } = await this.#runbooks.listRunbookTexts({
        limit: PAGE_SIZE,
        cursor,
      });
      return {
        documents: items.map(item => [
          item.id,
          toDocument(item, this.#locationTemplate),
        ]),
        nextCursor: pageInfo.nextCursor,
      };
    } catch (error) {
      throw new ForwardedError(
        `Page ${number} of the runbooks could not be read`,
        error,
      );
    }
  }
}

/** Throws where reading on would not come to an end. */
function addCursor(cursors: Set<string>, cursor: string): void {
  if (cursors.has(cursor)) {
    throw new Error('The pages of runbooks go round in a circle');
  }
  cursors.add(cursor);
  if (cursors.size >= MAX_PAGES) {
    throw new Error(`There are more than ${MAX_PAGES} pages of runbooks`);
  }
}
