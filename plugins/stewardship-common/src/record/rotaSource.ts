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

import type { CatalogGraph } from './graph';
import { refsFromSpec } from './refsFromSpec';
import type { RecordSettings } from './settings';

const PREFIX = 'rota:';

/** The on-call source for a rota of a record. */
export function rotaSource(entityRef: string, id: string): string {
  return `${PREFIX}${entityRef}#${id}`;
}

/**
 * The rota that an on-call source names: of an entity where it says so, with the reference in full and in lower case.
 */
export function readRotaSource(
  source: string,
): { entityRef?: string; id: string } | undefined {
  if (!source.startsWith(PREFIX)) {
    return undefined;
  }
  const key = source.slice(PREFIX.length);
  const hash = key.lastIndexOf('#');
  const [entityRef] =
    hash === -1 ? [] : refsFromSpec(key.slice(0, hash), 'group', 'default');
  return entityRef ? { entityRef, id: key.slice(hash + 1) } : { id: key };
}

/** True for an on-call source that names a rota which is neither in a record nor in the configuration. */
export function isUnknownRota(
  source: string,
  options: { graph: CatalogGraph; settings: RecordSettings },
): boolean {
  const { graph, settings } = options;
  const rota = readRotaSource(source);
  if (!rota) {
    return false;
  }
  const rotas = rota.entityRef && graph.get(rota.entityRef)?.declared.rotas;
  return rotas
    ? rotas.every(({ value }) => value.id !== rota.id)
    : !settings.rotas.has(rota.id) || rota.entityRef !== undefined;
}
