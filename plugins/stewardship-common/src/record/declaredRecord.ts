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

import type { Problem } from './reading';
import type { Commitments } from './supportTier';
import type { BomPlace, Successor, Technology } from './technology';
import type {
  Channels,
  Contact,
  DeclaredCost,
  EscalationStep,
  Licence,
  Rota,
  Runbook,
  RunbookPlace,
  SharedCost,
  SupportLine,
  Vendor,
} from './values';

/**
 * A value that an entity declares, with the place where it does.
 *
 * @public
 */
export type Declared<T> = {
  value: T;
  path: string;
  /** True where the place is a key that people use for other tools too, so that the value is derived from it. */
  known?: boolean;
};

/**
 * What one entity says about itself, before anything is inherited or derived.
 *
 * @public
 */
export type DeclaredRecord = {
  entityRef: string;
  /** True where the entity says anything at all about its stewardship. */
  declares: boolean;
  purpose?: Declared<string>;
  /** Id of a tier that exists. */
  supportTier?: Declared<string>;
  commitments: { [K in keyof Commitments]?: Declared<Commitments[K]> };
  environments?: Declared<string[]>;
  dataClassification?: Declared<string>;
  contacts: Declared<Contact>[];
  supportLines: Declared<SupportLine>[];
  escalation: Declared<EscalationStep>[];
  runbooks: Declared<Runbook>[];
  /** Where more of them are read. */
  runbookPlaces: Declared<RunbookPlace>[];
  technologies: Declared<Technology>[];
  /** Where more of them are read: bills of materials. */
  bomPlaces: Declared<BomPlace>[];
  /** Ids of capabilities, each once. */
  realizes: Declared<string>[];
  successor?: Declared<Successor>;
  costs: Declared<DeclaredCost>[];
  licences: Declared<Licence>[];
  /** How its cost is divided among those who depend on it. */
  sharedCost?: Declared<SharedCost>;
  reviewEvery?: Declared<string>;
  /** On-call sources such as `pagerduty:PABC123`. */
  onCall: Declared<string>[];
  vendor?: Declared<Vendor>;
  /** People who take turns; on groups mostly. */
  rotas: Declared<Rota>[];
  /** How it is reached; on groups and users mostly. */
  channels?: Declared<Channels>;
  problems: Problem[];
};
