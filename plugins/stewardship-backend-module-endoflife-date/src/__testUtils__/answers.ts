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

export type Json = Record<string, unknown>;

/** A release as the API writes it, of a product without any stage but the one that all have. */
export function release(name: string, more: Json = {}): Json {
  return {
    name,
    codename: null,
    label: name,
    releaseDate: '2024-03-01',
    isLts: false,
    ltsFrom: null,
    isEol: false,
    eolFrom: '2027-03-31',
    isMaintained: true,
    latest: {
      name: `${name}.4`,
      date: '2025-11-03',
      link: `https://releases.example/${name}.4`,
    },
    custom: null,
    ...more,
  };
}

/** A product as the API writes it. */
export function product(name: string, more: Json = {}): Json {
  return {
    name,
    aliases: [],
    label: name,
    category: 'db',
    tags: ['db'],
    versionCommand: null,
    identifiers: [],
    labels: { eoas: null, discontinued: null, eol: 'Support', eoes: null },
    links: {
      icon: `https://icons.example/${name}.svg`,
      html: `https://cycles.example/${name}`,
      releasePolicy: null,
    },
    releases: [release('2'), release('1')],
    ...more,
  };
}

/** The bulk answer. */
export function answer(products: unknown[], more: Json = {}): Json {
  return {
    schema_version: '1.2.1',
    generated_at: '2026-11-20T06:00:00+00:00',
    total: products.length,
    result: products,
    ...more,
  };
}

/** What an answer says about the ends of one release. */
export function ends(more: Json): Json {
  return answer([product('larkdb', { releases: [release('1', more)] })]);
}
