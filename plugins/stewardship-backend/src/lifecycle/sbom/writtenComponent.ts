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

import type { JsonLeaf } from './JsonWalk';

const LONGEST_NAME = 200;
const LONGEST_VERSION = 200;
const LONGEST_IDENTIFIER = 2048;
const MOST_IDENTIFIERS = 20;

/** Control characters and halves of characters: not all databases take them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;
const UNWRITABLE_RUNS = /[\p{Cc}\p{Cs}]+/gu;
/** Control characters in an identifier that end up in the version that it names. */
const ENCODED_CONTROL = /%(?:[01][\da-f]|7f|c2%[89][\da-f])/i;

/** A component as written, as far as anybody looks at it. */
export type WrittenComponent = {
  name?: string;
  version?: string;
  /** What stands for an operating system has no package URL. */
  isSystem: boolean;
  purls: string[];
  cpes: string[];
};

/** A component of which nothing was seen yet. */
export function emptyComponent(): WrittenComponent {
  return { isSystem: false, purls: [], cpes: [] };
}

/** Notes a field of a component of CycloneDX. */
export function noteCycloneField(
  component: WrittenComponent,
  value: JsonLeaf,
  key: string | undefined,
): void {
  switch (key) {
    case 'name':
      component.name = nameIn(value);
      break;
    case 'version':
      component.version = versionIn(value);
      break;
    case 'type':
      component.isSystem = value === 'operating-system';
      break;
    case 'purl':
      note(component.purls, value);
      break;
    case 'cpe':
      note(component.cpes, value);
      break;
    default:
  }
}

/** Notes a field of a package of SPDX. */
export function noteSpdxField(
  component: WrittenComponent,
  value: JsonLeaf,
  key: string | undefined,
): void {
  switch (key) {
    case 'name':
      component.name = nameIn(value);
      break;
    case 'versionInfo':
      component.version = versionIn(value);
      break;
    case 'primaryPackagePurpose':
      component.isSystem = /^operating[-_]system$/i.test(String(value));
      break;
    default:
  }
}

/** Notes an external reference of a package of SPDX. */
export function noteReference(reference: {
  component: WrittenComponent;
  type?: JsonLeaf;
  locator?: JsonLeaf;
}): void {
  const { component, locator } = reference;
  // Some write the whole address of the type.
  const type = String(reference.type ?? '').replace(/^.*\//, '');
  if (type === 'purl') {
    note(component.purls, locator);
  } else if (type === 'cpe22Type' || type === 'cpe23Type') {
    note(component.cpes, locator);
  }
}

function note(identifiers: string[], value: JsonLeaf | undefined): void {
  if (
    typeof value === 'string' &&
    value.length <= LONGEST_IDENTIFIER &&
    identifiers.length < MOST_IDENTIFIERS &&
    !UNWRITABLE.test(value.trim()) &&
    !ENCODED_CONTROL.test(value)
  ) {
    identifiers.push(value.trim());
  }
}

function nameIn(value: JsonLeaf): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const name = value
    .trim()
    .slice(0, LONGEST_NAME)
    .replaceAll(UNWRITABLE_RUNS, ' ')
    .trim();
  return name === '' ? undefined : name;
}

/** A number is no version: nobody knows whether 1.1 was 1.10. SPDX writes what it does not know in words. */
function versionIn(value: JsonLeaf): string | undefined {
  return typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= LONGEST_VERSION &&
    !UNWRITABLE.test(value.trim()) &&
    !/^(?:noassertion|none|unknown)$/i.test(value.trim())
    ? value.trim()
    : undefined;
}
