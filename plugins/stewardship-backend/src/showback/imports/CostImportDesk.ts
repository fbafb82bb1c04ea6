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

import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  CostImport,
  CostImportPage,
  CostUploadPreset,
} from '@backstage-stewardship/plugin-stewardship-common';
import { describeFailure } from '../../database/describeFailure';
import type { CostSettings } from '../CostSettings';
import type { CostFileSource } from '../reading/CostFile';
import type { FileFormat } from '../reading/FileFormat';
import type { CostImports } from './CostImports';
import { isSourceId, type CostProviders } from './CostProviders';
import type { DatabaseSourceRemoval } from './DatabaseSourceRemoval';
import { broughtFile } from './createImportSources';
import type { DatabaseImportArchive } from './DatabaseImportArchive';
import type { ImportSource } from './ImportSource';
import { shownSources } from './shownSources';
import { uploadFormat } from './uploadFormat';

const PAGE = 20;

/** Each may need as much room on disk as an upload may have. */
const MOST_UPLOADS = 2;

/** Shows imports, and begins new ones, which go on while nobody waits. */
export class CostImportDesk {
  readonly #archive: DatabaseImportArchive;
  readonly #imports: CostImports;
  readonly #logger: LoggerService;
  readonly #providers: CostProviders;
  readonly #removal: Pick<DatabaseSourceRemoval, 'remove'>;
  readonly #settings: Pick<CostSettings, 'maxExpansion' | 'sources'>;
  /** Sources into which somebody is bringing a file. */
  readonly #uploads = new Set<string>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: {
    archive: DatabaseImportArchive;
    imports: CostImports;
    logger: LoggerService;
    providers: CostProviders;
    removal: Pick<DatabaseSourceRemoval, 'remove'>;
    settings: Pick<CostSettings, 'maxExpansion' | 'sources'>;
  }) {
    this.#archive = options.archive;
    this.#imports = options.imports;
    this.#logger = options.logger;
    this.#providers = options.providers;
    this.#removal = options.removal;
    this.#settings = options.settings;
  }

  async list(request: {
    source?: string;
    limit?: number;
    cursor?: string;
  }): Promise<Omit<CostImportPage, 'mayImport'>> {
    const runnable = this.#providers.sources.map(({ place }) => place);
    const [page, stored, periods] = await Promise.all([
      this.#archive.list({ ...request, limit: request.limit ?? PAGE }),
      this.#archive.listSources(),
      this.#archive.listPeriods({ without: runnable.map(({ id }) => id) }),
    ]);
    const settings = this.#settings;
    return {
      ...page,
      sources: shownSources({ runnable, stored, periods, settings }),
    };
  }

  /** Throws a `NotFoundError` where there is none. */
  async get(id: string): Promise<CostImport> {
    const found = await this.#archive.find(id);
    if (!found) {
      throw new NotFoundError(`No import of costs has the id '${id}'`);
    }
    return found;
  }

  /** Throws a `NotFoundError` for a source that cannot be imported by itself, and a `ConflictError` while it is. */
  async start(request: {
    source: string;
    requestedBy: string;
  }): Promise<CostImport> {
    const source = this.#providers.find(request.source);
    if (!source) {
      throw new NotFoundError(
        `No source of costs that can be imported again has the id '${request.source}'`,
      );
    }
    const { begun } = await this.#begin(source, request.requestedBy);
    return begun;
  }

  /** How a file that somebody brings is read. Throws an `InputError` where it cannot be read so. */
  formatOf(request: {
    source: string;
    preset?: CostUploadPreset;
    currency?: string;
  }): FileFormat {
    return uploadFormat({ ...request, settings: this.#settings });
  }

  /**
   * Imports a file into a source. `spool` fetches it; `release` is called once it is not needed any more, whatever happens. Throws
   * a `ConflictError` while another one is brought into the same source, or two into others.
   */
  async bring(request: {
    source: string;
    format: FileFormat;
    requestedBy: string;
    spool: () => Promise<CostFileSource>;
    release: () => Promise<void>;
  }): Promise<CostImport> {
    const { source, format, requestedBy, spool, release } = request;
    this.#checkBrought(source);
    if (this.#uploads.has(source)) {
      throw new ConflictError(
        `Another file is being imported into '${source}', wait for its end`,
      );
    }
    if (this.#uploads.size >= MOST_UPLOADS) {
      throw new ConflictError(
        `${MOST_UPLOADS} files are being imported already, wait for the end of one of them`,
      );
    }
    this.#uploads.add(source);
    const end = async () => {
      this.#uploads.delete(source);
      await release();
    };
    try {
      const files = await spool();
      const places = await this.#archive.listSources();
      const { begun, done } = await this.#begin(
        broughtFile({
          ...{ source, files, format, settings: this.#settings },
          place: places.find(({ id }) => id === source),
        }),
        requestedBy,
      );
      this.#keep(done.finally(end));
      return begun;
    } catch (error) {
      await end();
      throw error;
    }
  }

  /**
   * Takes back all that was imported into a source that nothing imports by itself. `version` is the id of its latest import. Throws
   * a `ConflictError` for others, as they would be imported again, and while one is imported.
   */
  async remove(request: {
    source: string;
    version: string;
    removedBy: string;
  }): Promise<void> {
    const { source } = request;
    if (!isSourceId(source)) {
      throw new NotFoundError('No source of costs has such an id');
    }
    if (this.#providers.find(source)) {
      throw new ConflictError(
        `'${source}' is imported on a schedule and would come again; take it out of the configuration, or out of what modules add, and restart the backend first`,
      );
    }
    if (this.#uploads.has(source)) {
      throw new ConflictError(
        `A file is being imported into '${source}', wait for its end`,
      );
    }
    const { cleanUp } = await this.#removal.remove(request);
    this.#keep(cleanUp());
  }

  /** Waits for all imports that have begun here. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  #checkBrought(source: string): void {
    const { sources } = this.#settings;
    const configured = sources.find(({ id }) => id === source);
    const isOfFiles = configured && configured.from !== 'query';
    if (this.#providers.find(source) && !isOfFiles) {
      throw new InputError(
        `The costs of '${source}' do not come from files; import the file into another source`,
      );
    }
    if (!isSourceId(source)) {
      throw new InputError(
        `The source '${source}' must be named by lower case letters and digits, with dashes between`,
      );
    }
  }

  async #begin(source: ImportSource, requestedBy: string) {
    const { begun, done } = await this.#imports.start({ source, requestedBy });
    this.#keep(done);
    return { begun, done };
  }

  #keep(done: Promise<unknown>): void {
    const kept = done
      .catch(error => {
        this.#logger.warn('An import of costs broke off', {
          reason: describeFailure(error),
        });
      })
      .finally(() => this.#running.delete(kept));
    this.#running.add(kept);
  }
}
