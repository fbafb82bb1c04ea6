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

import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScmIntegrations } from '@backstage/integration';
import type { RunbookPlace } from '@backstage-stewardship/plugin-stewardship-common';
import type { Finding, RunbookSource } from './reading';
import {
  addressIn,
  filePathOf,
  readWebAddress,
  showAddress,
} from './webAddress';

/** What a place comes down to: `none` where it means nothing. */
export type ResolvedPlace =
  | { status: 'source'; source: RunbookSource }
  | { status: 'wrong'; finding: Finding }
  | { status: 'none' };

/** A place that an entity names; a document is one file, whatever it is called. */
type NamedPlace = Omit<RunbookPlace, 'kind'> & {
  kind: RunbookPlace['kind'] | 'document';
};

/** Says what is to be read for a place that an entity names. Reads nothing. */
export function resolvePlace(options: {
  place: NamedPlace;
  /** Where the entity is written: `url:` or `file:` with an address; a folder ends with a slash. */
  locatedAt?: string;
  integrations: ScmIntegrations;
  /** Where runbooks are in documentation. */
  techDocsFolder: string;
}): ResolvedPlace {
  const { place, integrations, techDocsFolder } = options;
  const [, scheme, target = ''] =
    /^(url|dir):\s*(.+)$/is.exec(place.target.trim()) ?? [];
  const isTechDocs = place.kind === 'techDocs';
  switch (scheme?.toLocaleLowerCase('en-US')) {
    case 'url': {
      const address = isTechDocs
        ? addressIn({ integrations, folder: target, path: techDocsFolder })
        : target;
      return sourceAt({ place, address });
    }
    case 'dir': {
      const path = isTechDocs ? `${target}/${techDocsFolder}` : target;
      return besideEntity({ ...options, path });
    }
    default:
      return wrong(place, "'url:' with an address, or 'dir:' with a path");
  }
}

function besideEntity(options: {
  place: NamedPlace;
  locatedAt?: string;
  integrations: ScmIntegrations;
  path: string;
}): ResolvedPlace {
  const { place, integrations, path } = options;
  if (/^([/\\]|[a-z][a-z0-9+.-]*:)/i.test(path)) {
    return wrong(place, 'a path that is relative to the file of the entity');
  }
  const [, scheme, location = ''] =
    /^(url|file):(.+)$/s.exec(options.locatedAt ?? '') ?? [];
  const file = scheme === 'file' ? localPathOf(location) : undefined;
  if (file !== undefined) {
    const folder = file.endsWith('/') ? file : dirname(file);
    // Only from here: an address that somebody has written is never that of a local file.
    return named(place, `file:${resolve(folder, path)}`);
  }
  if (scheme === 'url') {
    try {
      const address = integrations.resolveUrl({
        url: path.replace(/[?#]/g, encodeURIComponent),
        base: location,
      });
      if (new URL(address).origin === new URL(location).origin) {
        return sourceAt({ place, address });
      }
    } catch {
      // There is no such place beside the entity.
    }
    return wrong(place, 'a path that is relative to the file of the entity');
  }
  return wrong(
    place,
    "'url:' with an address, because it is not known where the entity is written",
  );
}

function sourceAt(options: {
  place: NamedPlace;
  address: string | undefined;
}): ResolvedPlace {
  const { place, address = '' } = options;
  const found = readWebAddress(address);
  return found.status === 'wrong'
    ? wrong(place, found.finding.expected ?? 'an address')
    : named(place, address);
}

function named({ kind }: NamedPlace, address: string): ResolvedPlace {
  const isLocal = address.startsWith('file:');
  const path = isLocal ? address : filePathOf(address);
  if (kind === 'folder' && /\.(md|markdown)$/i.test(path)) {
    return { status: 'source', source: { kind: 'document', address } };
  }
  const read = kind === 'techDocs' ? 'folder' : kind;
  return { status: 'source', source: { kind: read, address } };
}

function wrong({ kind, target }: NamedPlace, expected: string): ResolvedPlace {
  // Nobody has said that there are runbooks in the documentation, wherever it is.
  if (kind === 'techDocs') {
    return { status: 'none' };
  }
  const value = showTarget(target);
  return {
    status: 'wrong',
    finding: { kind: 'invalidValue', path: value, value, expected },
  };
}

function showTarget(target: string): string {
  const [, scheme = '', address = ''] = /^(url:\s*)?(.*)$/is.exec(target) ?? [];
  return `${scheme}${showAddress(address)}`;
}

function localPathOf(location: string): string | undefined {
  try {
    const path = location.startsWith('//')
      ? fileURLToPath(`file:${location}`)
      : location;
    return isAbsolute(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
