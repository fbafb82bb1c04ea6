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

import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import { hashOf } from '../../database/hash';
import type { CostSettings, CostSourceSettings } from '../CostSettings';
import type { CostFileSource } from '../reading/CostFile';
import type { FileFormat } from '../reading/FileFormat';
import { LocalCostFiles } from '../reading/LocalCostFiles';
import { readCostFile } from '../reading/readCostFile';
import { WebCostFiles } from '../reading/WebCostFiles';
import { FileImportSource, type ReadFile } from './FileImportSource';
import type { ImportSource } from './ImportSource';
import type { SourcePlace } from './ImportStore';
import { ProviderImportSource } from './ProviderImportSource';
import { QueryCostSource } from './QueryCostSource';

/** Behind all sources of the configuration. */
const BEHIND = 1000;

/** Reads files as the settings say. */
export function createReadFile(
  settings: Pick<CostSettings, 'maxExpansion'>,
): ReadFile {
  const limits = { maxExpansion: settings.maxExpansion };
  return options => readCostFile({ ...options, limits });
}

/** The sources of the configuration, in its order. */
export function createImportSources(options: {
  settings: Pick<CostSettings, 'maxExpansion' | 'sources'>;
  urlReader: UrlReaderService;
  integrations: ScmIntegrations;
}): ImportSource[] {
  const { settings, urlReader, integrations } = options;
  const readFile = createReadFile(settings);
  return settings.sources.map((source, position) => {
    const place = placeOf(source, position);
    if (source.from === 'query') {
      const { client, statement, months } = source;
      return new ProviderImportSource({
        place,
        provider: new QueryCostSource({ settings: source }),
        format: hashOf([client, statement, months]),
      });
    }
    const files =
      source.from === 'file'
        ? new LocalCostFiles({ path: source.path })
        : new WebCostFiles({ url: source.url, urlReader, integrations });
    const fileFormat = source.format;
    return new FileImportSource({
      ...{ place, files, fileFormat, readFile, isOwn: true },
    });
  });
}

/** How the configuration says that files of a source are read; absent where it has none of files that is called so. */
export function configuredFormat(
  source: string,
  settings: Pick<CostSettings, 'sources'>,
): FileFormat | undefined {
  const found = settings.sources.find(({ id }) => id === source);
  return found && found.from !== 'query' ? found.format : undefined;
}

/** A file that somebody brings into a source, which is one of the configuration, or has costs, or is new. */
export function broughtFile(options: {
  source: string;
  files: CostFileSource;
  /** Of the configuration. */
  settings: Pick<CostSettings, 'maxExpansion' | 'sources'>;
  /** How it is read; as the configuration says of the source unless given. */
  format?: FileFormat;
  /** As it is stored, where it is. */
  place?: SourcePlace;
}): ImportSource {
  const { source, files, settings } = options;
  const position = settings.sources.findIndex(({ id }) => id === source);
  const configured = settings.sources[position];
  return new FileImportSource({
    place: configured
      ? placeOf(configured, position)
      : options.place ?? {
          ...{ id: source, title: source, kind: 'infrastructure' },
          position: BEHIND,
        },
    files,
    fileFormat: options.format ??
      configuredFormat(source, settings) ?? {
        ...{ preset: 'focus', columns: {}, constants: {} },
      },
    readFile: createReadFile(settings),
    isOwn: false,
  });
}

function placeOf(
  { id, title, kind }: CostSourceSettings,
  position: number,
): SourcePlace {
  return { id, title, kind, position };
}
