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

import { readFile } from 'node:fs/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { isBackstageVersion } from './LocalProcessor';

/** What the files contain, before the catalog has judged it. */
export type ScannedDocuments = {
  total: number;
  /** The catalog leaves out the whole file that has one. */
  unparsable: number;
  /** Made for other tools, by their apiVersion. */
  foreign: number;
  /** Named like an earlier one; the catalog keeps the first that it meets. */
  repeated: number;
  /** In files with placeholders that no template has filled in. */
  templated: number;
};

/** Reads the documents as the catalog will, and lists the kinds that its rules must allow. */
export async function scanDocuments(
  files: string[],
): Promise<{ documents: ScannedDocuments; kinds: string[] }> {
  const documents = {
    total: 0,
    unparsable: 0,
    foreign: 0,
    repeated: 0,
    templated: 0,
  };
  const refs = new Set<string>();
  const kinds = new Set(['Location']);
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const results = [...parseEntityYaml(text, { type: 'file', target: file })];
    documents.total += results.length;
    if (hasPlaceholder(text)) {
      documents.templated += results.length;
    }
    for (const result of results) {
      if (result.type !== 'entity') {
        documents.unparsable++;
        continue;
      }
      const { apiVersion, kind } = result.entity;
      if (typeof kind === 'string') {
        kinds.add(kind);
      }
      if (!isBackstageVersion(apiVersion)) {
        documents.foreign++;
      }
      const ref = refOf(result.entity);
      if (refs.has(ref)) {
        documents.repeated++;
      }
      refs.add(ref);
    }
  }
  return { documents, kinds: [...kinds].sort() };
}

/** Nothing has checked yet that it is an entity. */
function refOf(entity: Entity): string {
  try {
    return stringifyEntityRef(entity);
  } catch {
    return JSON.stringify(entity);
  }
}

function hasPlaceholder(text: string): boolean {
  const opening = text.indexOf('{{');
  return opening >= 0 && text.includes('}}', opening);
}
