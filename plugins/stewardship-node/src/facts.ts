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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  FactDefinition,
  FactValues,
} from '@backstage-stewardship/plugin-stewardship-common';

/**
 * An entity of the catalog that facts are asked about.
 *
 * @public
 */
export type FactSubject = {
  /** In full and in lower case. */
  ref: string;
  /** What stays the same when an entity is renamed; absent where the catalog has none. */
  uid?: string;
  kind: string;
  namespace: string;
  name: string;
  /** The first hundred of them, as written. */
  annotations: Record<string, string>;
};

/**
 * What a provider knows of one entity.
 *
 * @public
 */
export type FactReading = {
  entityRef: string;
  /** All that is known of it: what is left out here, and was known before, is not known any more. */
  facts: FactValues;
  /** Now, where it is absent. */
  measuredAt?: Date;
};

/**
 * A tool that knows something about entities that scorecards may ask.
 *
 * @public
 */
export interface FactProvider {
  /** What stands before the dot in rules: letters, digits and underscores, not beginning with a digit. */
  readonly id: string;

  /** As shown. */
  readonly title: string;

  /** What it may say. Anything else, and values of another type, are left out and told. */
  readonly facts: FactDefinition[];

  /** How long facts hold once they were measured, ISO 8601 duration; absent where they hold until they are read anew. */
  readonly timeToLive?: string;

  /**
   * Reads facts about all entities. Called by a scheduled task only, on one replica at a time.
   *
   * Answers are stored as they come, so that what was read before a failure counts. Entities that are left out keep what
   * was known of them, with its age. Where this throws, the provider has failed, and is asked again later.
   *
   * `signal` is to be handed to every request.
   */
  readFacts(request: {
    entities: FactSubject[];
    signal: AbortSignal;
  }): AsyncIterable<FactReading>;
}

/**
 * Where modules add the tools that know something about entities.
 *
 * @public
 */
export interface StewardshipFactsExtensionPoint {
  /** Throws where another source of facts has the id of one of them. */
  addFactProvider(...providers: FactProvider[]): void;
}

/**
 * Where modules add the tools that know something about entities.
 *
 * @public
 */
export const stewardshipFactsExtensionPoint =
  createExtensionPoint<StewardshipFactsExtensionPoint>({
    id: 'stewardship.facts',
  });
