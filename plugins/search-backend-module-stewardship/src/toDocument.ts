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

import { parseEntityRef } from '@backstage/catalog-model';
import type { RunbookText } from '@backstage-stewardship/plugin-stewardship-common';
import type { IndexableDocument } from '@backstage/plugin-search-common';

const MAX_TEXT = 20_000;

/** A runbook in the search index. Every one has the same fields: the search engine in memory knows those of the first. */
export type RunbookDocument = IndexableDocument & {
  /** Ids of failure modes. */
  failureModes: string[];
  alerts: string[];
  /** Ref of the entity that has the runbook. */
  entity: string;
  /** Required here: search shows a document without it to everybody. */
  authorization: { resourceRef: string };
};

/** Throws where it cannot be told whose runbook it is, because then nobody could say who may find it. */
export function toDocument(
  runbook: RunbookText,
  locationTemplate: string,
): RunbookDocument {
  const { id, title, text, home, failureModes, alerts } = runbook;
  const { kind, namespace, name } = parseEntityRef(home.ref);
  const parts: Record<string, string> = {
    ...{ id, namespace, name },
    kind: kind.toLocaleLowerCase('en-US'),
  };
  return {
    title: storable(title),
    text: storable(text.slice(0, MAX_TEXT)),
    location: locationTemplate.replace(
      /:(namespace|kind|name|id)\b/g,
      (_, part) => encodeURIComponent(storable(parts[part])),
    ),
    failureModes: failureModes.map(storable),
    alerts: alerts.map(storable),
    entity: home.ref,
    authorization: { resourceRef: home.ref },
  };
}

/** PostgreSQL refuses NUL and half characters, and with one document all of them. */
function storable(text: string): string {
  return text.replace(/\p{Cs}/gu, '').replaceAll('\0', '');
}
