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

const LONGEST = 1000;

/** A CPE, taken apart as far as it tells products and versions. */
export type PlatformName = {
  /** The same for all versions of a product, and for both ways to write a CPE. */
  base: string;
  version?: string;
};

/** Reads a CPE, of version 2.2 or 2.3; absent where it is none, or where it means any vendor or product. */
export function readPlatformName(text: string): PlatformName | undefined {
  const written = text.trim().toLowerCase();
  if (written.length > LONGEST) {
    return undefined;
  }
  const fields = fieldsOf(written);
  const [part = '', vendor = '', product = '', version = ''] = fields ?? [];
  if (!/^[aoh]$/.test(part) || !isDefinite(vendor) || !isDefinite(product)) {
    return undefined;
  }
  return {
    base: JSON.stringify([part, vendor, product]),
    version: isDefinite(version) ? version : undefined,
  };
}

function fieldsOf(text: string): string[] | undefined {
  if (text.startsWith('cpe:2.3:')) {
    const fields = text.slice('cpe:2.3:'.length).match(/(?:\\.|[^\\:])+/g);
    return fields?.map(field => field.replace(/\\(.)/g, '$1'));
  }
  if (!text.startsWith('cpe:/')) {
    return undefined;
  }
  try {
    return text.slice('cpe:/'.length).split(':').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function isDefinite(field: string): boolean {
  return field !== '' && field !== '-' && !/[*?]/.test(field);
}
