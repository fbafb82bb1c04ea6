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

import type { Problem, Sourced } from './reading';
import type { Commitments } from './supportTier';
import type { BomPlace, Successor, Technology } from './technology';
import type {
  Contact,
  DeclaredCost,
  EscalationStep,
  Licence,
  Rota,
  Runbook,
  RunbookPlace,
  SharedCost,
  SupportHours,
  SupportLine,
  Vendor,
} from './values';

/**
 * What holds for an entity after inheritance, derivation and defaults, each value with its source.
 *
 * @public
 */
export type ResolvedRecord = {
  entityRef: string;
  /** True where the entity itself says anything about its stewardship. */
  declares: boolean;
  owner?: Sourced<string>;
  purpose?: Sourced<string>;
  /** Id of a tier that exists. */
  supportTier?: Sourced<string>;
  supportHours?: Sourced<SupportHours>;
  commitments: { [K in keyof Commitments]?: Sourced<Commitments[K]> };
  environments?: Sourced<string[]>;
  missingEnvironments: string[];
  dataClassification?: Sourced<string>;
  contacts: Sourced<Contact>[];
  supportLines: Sourced<SupportLine>[];
  escalation: Sourced<EscalationStep>[];
  runbooks: Sourced<Runbook>[];
  /** Where more of them are read; those of the entity itself. */
  runbookPlaces: Sourced<RunbookPlace>[];
  technologies: Sourced<Technology>[];
  /** Where more of them are read: bills of materials of the entity itself. */
  bomPlaces: Sourced<BomPlace>[];
  /** Ids of capabilities, of the entity itself. */
  realizes: Sourced<string>[];
  /** What replaces the entity itself. */
  successor?: Sourced<Successor>;
  costs: Sourced<DeclaredCost>[];
  licences: Sourced<Licence>[];
  /** How its own cost is divided among those who depend on it. */
  sharedCost?: Sourced<SharedCost>;
  reviewEvery?: Sourced<string>;
  /**
   * On-call sources. One that names a rota of a record does so in full: `rota:group:default/team-payments#primary`.
   */
  onCall: Sourced<string>[];
  /** Rotas that the steps may name, by id. */
  rotas: Sourced<Rota>[];
  vendor?: Sourced<Vendor>;
  /** Who stands behind the owner: groups, whose members change more often than records, or the owning user. */
  people: { groupRefs: string[]; userRefs: string[] };
  problems: Problem[];
};
