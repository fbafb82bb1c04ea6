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

/** The numbers of rows that can be chosen. */
export const PAGE_SIZES = [25, 50, 100];

/** What the list of imports shows: the part of it that its address keeps. */
export type ImportsQuery = {
  /** Id of the one source that is shown. */
  source?: string;
  /** Id of the import that is open. */
  open?: string;
  limit: number;
  cursor?: string;
};

const MAX_ID_LENGTH = 100;

/** Reads the address. What makes no sense there is left out. */
export function readImportsQuery(params: URLSearchParams): ImportsQuery {
  const limit = Number(params.get('limit'));
  const id = (name: string) => {
    const text = params.get(name);
    return text && text.length <= MAX_ID_LENGTH ? text : undefined;
  };
  return {
    source: id('source'),
    open: id('import'),
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: params.get('cursor') || undefined,
  };
}

/** Writes the query into the address, and leaves alone what others keep there. */
export function writeImportsQuery(
  query: ImportsQuery,
  before: URLSearchParams,
): URLSearchParams {
  const { source, open, limit, cursor } = query;
  const params = new URLSearchParams(before);
  const values: [string, string | undefined][] = [
    ['source', source],
    ['import', open],
    ['limit', limit === PAGE_SIZES[0] ? undefined : String(limit)],
    ['cursor', cursor],
  ];
  for (const [name, value] of values) {
    params.delete(name);
    if (value) {
      params.set(name, value);
    }
  }
  return params;
}
