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

import { PackageURL } from 'packageurl-js';

const LONGEST = 2048;
const DIGEST = /^(?:sha\d+|blake\d\w*):/i;

/** Docker Hub is known by several names. */
const HUB = 'docker.io';
const HUB_NAMES = new Set([
  HUB,
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
  'hub.docker.com',
]);

/** A package URL, taken apart as far as it tells products and versions. */
export type PackageUrl = {
  /** The same for all versions of a package, and for all ways in which the address of an image is written. */
  base: string;
  type: string;
  /** Of an image the tag, as its digest says nothing to people. */
  version?: string;
};

/** Reads a package URL; absent where it is none. */
export function readPackageUrl(text: string): PackageUrl | undefined {
  const purl = parse(text);
  if (!purl) {
    return undefined;
  }
  const { type, namespace, name } = purl;
  const qualifiers = new Map(Object.entries(purl.qualifiers ?? {}));
  const tag = qualifiers.get('tag');
  const version = isDigest(purl.version) ? undefined : purl.version;
  return {
    type,
    base:
      imageBase({ ...purl, repository: qualifiers.get('repository_url') }) ??
      JSON.stringify([type, namespace ?? '', name]),
    version: version ?? (isDigest(tag) ? undefined : tag),
  };
}

/**
 * The last part of the name in a package URL, in a form that is the same for all ways to write it; absent where only reading
 * the whole one can tell. Bills of materials have thousands of packages, nearly all of which are nobody's product.
 */
export function quickName(text: string): string | undefined {
  const end = text.search(/[?#]/);
  const path = end < 0 ? text : text.slice(0, end);
  const slash = path.lastIndexOf('/');
  const at = path.indexOf('@', slash + 2);
  const name = path.slice(slash + 1, at < 0 ? undefined : at);
  // A version can have a slash in it.
  const isPlain = slash > 0 && /^[a-z0-9._-]+$/i.test(name);
  return isPlain && !/[^/]@/.test(path.slice(0, slash))
    ? foldName(name)
    : undefined;
}

/** What some types of packages make of their names. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** True for a version that is a fingerprint of what it names. */
export function isDigest(version: string | undefined): boolean {
  return version !== undefined && DIGEST.test(version);
}

function parse(text: string): PackageURL | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  try {
    const purl = PackageURL.fromString(text.trim());
    return purl.type && purl.name ? purl : undefined;
  } catch {
    // Whatever it is, it names no product.
    return undefined;
  }
}

/** Images are named by registry and path, whichever of the two types of package URLs is used for them. */
function imageBase(image: {
  type: string;
  namespace?: string | null;
  name: string;
  repository?: string;
}): string | undefined {
  const { type, namespace, repository } = image;
  if (type !== 'docker' && type !== 'oci') {
    return undefined;
  }
  const name = image.name.toLowerCase();
  const [host = '', ...folders] = (repository ?? '')
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/')
    .filter(part => part !== '');
  if (type === 'oci' && !host) {
    // It may be anybody's.
    return undefined;
  }
  // By the specification the address ends with the name; many leave it out.
  const path = [...folders];
  if (!namespace && path.at(-1) === name) {
    path.pop();
  }
  path.push(...(namespace?.toLowerCase().split('/') ?? []), name);
  const isHub = !host || HUB_NAMES.has(host);
  if (isHub && path.length === 1) {
    path.unshift('library');
  }
  return JSON.stringify(['image', isHub ? HUB : host, path.join('/')]);
}
