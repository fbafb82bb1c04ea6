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

import type { FactValues } from '@backstage-stewardship/plugin-stewardship-common';
import type { EveryRecord, RecordReader } from '../../catalog/RecordReader';
import { describeFacts, knownFacts } from '../../facts/describeFacts';
import type { FactSource } from '../../facts/FactSource';
import { domainOf } from './subjectOf';
import { systemDomains } from './systemDomains';

/** What scorecards may ask about the entity itself. */
type EntityFactNames = {
  kind: string;
  type?: string;
  lifecycle?: string;
  namespace: string;
  name: string;
  hasTitle: boolean;
  hasDescription: boolean;
  tags: string[];
  annotations: string[];
  hasTechDocs: boolean;
  hasOwner: boolean;
  hasSystem: boolean;
  system?: string;
  hasDomain: boolean;
  domain?: string;
  dependsOn: number;
  providedApis: number;
  consumedApis: number;
  /** Not collected: the reader adds it. */
  today: string;
};

/** What scorecards may ask about the entity itself, as the catalog has it. */
export class EntityFactSource implements FactSource {
  readonly definition = {
    id: 'entity',
    title: 'Entity',
    facts: describeFacts<EntityFactNames>({
      kind: ['string', 'Kind, as written'],
      type: ['string', 'What spec.type says'],
      lifecycle: ['string', 'What spec.lifecycle says'],
      namespace: ['string', 'Namespace'],
      name: ['string', 'Name'],
      hasTitle: ['boolean', 'Whether it has a title'],
      hasDescription: ['boolean', 'Whether it has a description'],
      tags: ['list', 'Tags'],
      annotations: ['list', 'Keys of its annotations'],
      hasTechDocs: [
        'boolean',
        'Whether it has documentation of its own, or names an entity that has',
      ],
      hasOwner: ['boolean', 'Whether it has an owner'],
      hasSystem: ['boolean', 'Whether it is part of a system'],
      system: ['string', 'Reference of its system'],
      hasDomain: ['boolean', 'Whether it, or its system, is part of a domain'],
      domain: ['string', 'Reference of its domain, or of that of its system'],
      dependsOn: ['number', 'Entities that it depends on'],
      providedApis: ['number', 'APIs that it provides'],
      consumedApis: ['number', 'APIs that it consumes'],
      today: ['string', 'The day of the evaluation in UTC, YYYY-MM-DD'],
    }),
  };
  readonly #records: RecordReader;
  #domains: { version: string; found: Map<string, string> } | undefined;

  constructor(options: { records: RecordReader }) {
    this.#records = options.records;
  }

  async version(): Promise<string> {
    return await this.#records.readVersion();
  }

  async collect(slice: EveryRecord[]): Promise<Map<string, FactValues>> {
    const domains = await this.#readDomains();
    return new Map(slice.map(item => [item.uid, entityFacts(item, domains)]));
  }

  /** Once for each version of the records. */
  async #readDomains(): Promise<Map<string, string>> {
    const version = await this.#records.readVersion();
    if (this.#domains?.version !== version) {
      const found = await systemDomains(this.#records);
      this.#domains = { version, found };
    }
    return this.#domains.found;
  }
}

function entityFacts(
  { entity, record }: EveryRecord,
  domains: ReadonlyMap<string, string>,
): FactValues {
  const { metadata, spec, relations } = entity.filterable;
  const annotations = Object.keys(metadata.annotations ?? {}).sort();
  const [system] = entity.systemRefs;
  const domain = domainOf(entity, domains);
  const facts: Omit<EntityFactNames, 'today'> = {
    kind: entity.kind,
    type: entity.type,
    lifecycle: textOf(spec.lifecycle),
    namespace: entity.namespace,
    name: entity.name,
    hasTitle: textOf(metadata.title) !== undefined,
    hasDescription: textOf(metadata.description) !== undefined,
    tags: Array.isArray(metadata.tags)
      ? metadata.tags.flatMap(tag => textOf(tag) ?? [])
      : [],
    annotations,
    hasTechDocs: annotations.some(key =>
      /^backstage\.io\/techdocs-(ref|entity)$/.test(key),
    ),
    hasOwner: record.owner !== undefined,
    hasSystem: system !== undefined,
    system,
    hasDomain: domain !== undefined,
    domain,
    dependsOn: entity.dependsOnRefs.length,
    providedApis: relations.filter(({ type }) => type === 'providesApi').length,
    consumedApis: entity.consumedApiRefs.length,
  };
  return knownFacts(facts);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
