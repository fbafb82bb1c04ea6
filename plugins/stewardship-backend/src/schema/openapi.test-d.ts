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

import type {
  AffectedPage,
  BudgetState,
  CostImport,
  CostImportPage,
  CostOverview,
  CostRequest,
  CostStatement,
  DirectoryFacets,
  DirectoryPage,
  DirectoryRequest,
  EntityContact,
  EntityStewardship,
  EntitySummary,
  LadderHistory,
  ProductDetails,
  RunbookDetails,
  RunbookPage,
  RunbookRequest,
  RunbookTextPage,
  AnswerInput,
  CheckDetails,
  Exemption,
  ExemptionPage,
  FactCatalog,
  FactSubmission,
  FactSubmissionResult,
  ScorecardDetails,
  ScorecardDryRun,
  ScorecardFleet,
  ScorecardHistory,
  ScorecardList,
  ScorecardResultPage,
  ScorecardRollup,
  ScorecardTaskPage,
  ScorecardTrend,
  ShowbackPicture,
  TechnologyDecision,
  TechnologyDecisions,
  TechnologyPage,
  TechnologyTimeline,
} from '@backstage-stewardship/plugin-stewardship-common';
import type {
  QueryParameters,
  Request,
  Response,
} from '@backstage/backend-openapi-utils';
import type { spec } from './openapi.generated';

type Spec = typeof spec;
type WithoutError<T> = Exclude<T, { error: unknown }>;

/** Blocks have blocks, which the description only tells in words. */
type WithoutBlocks<T extends { body?: object }> = Omit<T, 'body'> & {
  body?: Omit<NonNullable<T['body']>, 'blocks'>;
};

type Described = {
  page: WithoutError<Response<Spec, '/entities', 'get'>>;
  facets: WithoutError<Response<Spec, '/entities/facets', 'get'>>;
  summaries: WithoutError<Response<Spec, '/entities/by-refs', 'post'>>;
  entity: WithoutError<
    Response<Spec, '/entities/:kind/:namespace/:name', 'get'>
  >;
  history: WithoutError<
    Response<Spec, '/entities/:kind/:namespace/:name/ladder-history', 'get'>
  >;
  contact: WithoutError<
    Response<Spec, '/contact/:kind/:namespace/:name', 'get'>
  >;
  contacts: WithoutError<Response<Spec, '/contact/by-refs', 'post'>>;
  found: WithoutError<Response<Spec, '/contact', 'get'>>;
  runbooks: WithoutError<Response<Spec, '/runbooks', 'get'>>;
  texts: WithoutError<Response<Spec, '/runbook-texts', 'get'>>;
  runbook: WithoutBlocks<WithoutError<Response<Spec, '/runbooks/:id', 'get'>>>;
  runbookRequest: QueryParameters<Spec, '/runbooks', 'get'>;
  technologies: WithoutError<Response<Spec, '/technologies', 'get'>>;
  timeline: WithoutError<Response<Spec, '/technologies/timeline', 'get'>>;
  product: WithoutError<Response<Spec, '/products/:product', 'get'>>;
  affected: WithoutError<Response<Spec, '/products/:product/affected', 'get'>>;
  decisions: WithoutError<Response<Spec, '/technology-decisions', 'get'>>;
  decided: Request<Spec, '/technology-decisions', 'put'>;
  scorecards: WithoutError<Response<Spec, '/scorecards', 'get'>>;
  scorecard: WithoutError<Response<Spec, '/scorecards/:id', 'get'>>;
  results: WithoutError<Response<Spec, '/scorecards/:id/results', 'get'>>;
  rollup: WithoutError<Response<Spec, '/scorecards/:id/rollup', 'get'>>;
  trend: WithoutError<Response<Spec, '/scorecards/:id/trend', 'get'>>;
  details: WithoutError<
    Response<Spec, '/scorecards/:id/results/:kind/:namespace/:name', 'get'>
  >;
  moved: WithoutError<
    Response<
      Spec,
      '/scorecards/:id/results/:kind/:namespace/:name/history',
      'get'
    >
  >;
  exemptions: WithoutError<Response<Spec, '/exemptions', 'get'>>;
  tasks: WithoutError<Response<Spec, '/scorecard-tasks', 'get'>>;
  factCatalog: WithoutError<Response<Spec, '/facts', 'get'>>;
  answered: WithoutError<
    Response<
      Spec,
      '/scorecards/:id/results/:kind/:namespace/:name/answers/:check',
      'put'
    >
  >;
  requested: WithoutError<
    Response<
      Spec,
      '/scorecards/:id/results/:kind/:namespace/:name/exemptions',
      'post'
    >
  >;
  approved: WithoutError<Response<Spec, '/exemptions/:id/approve', 'post'>>;
  dryRun: WithoutError<Response<Spec, '/scorecard-dry-runs', 'post'>>;
  submitted: WithoutError<Response<Spec, '/facts/:source', 'post'>>;
  costs: WithoutError<Response<Spec, '/costs', 'get'>>;
  budgets: WithoutError<Response<Spec, '/costs/budgets', 'get'>>;
  statement: WithoutError<Response<Spec, '/costs/statement', 'get'>>;
  entityCosts: WithoutError<
    Response<Spec, '/costs/:kind/:namespace/:name', 'get'>
  >;
  imports: WithoutError<Response<Spec, '/cost-imports', 'get'>>;
  import: WithoutError<Response<Spec, '/cost-imports/:id', 'get'>>;
  started: WithoutError<Response<Spec, '/cost-imports', 'post'>>;
  uploaded: WithoutError<Response<Spec, '/cost-imports/files', 'post'>>;
  removed: WithoutError<
    Response<Spec, '/cost-imports/sources/:source', 'delete'>
  >;
  costRequest: QueryParameters<Spec, '/costs', 'get'>;
  toImport: Request<Spec, '/cost-imports', 'post'>;
  answer: Request<
    Spec,
    '/scorecards/:id/results/:kind/:namespace/:name/answers/:check',
    'put'
  >;
  facts: Request<Spec, '/facts/:source', 'post'>;
  request: QueryParameters<Spec, '/entities', 'get'>;
  refs: Request<Spec, '/entities/by-refs', 'post'>;
};

type Typed = {
  page: DirectoryPage;
  facets: DirectoryFacets;
  summaries: { items: (EntitySummary | null)[] };
  entity: EntityStewardship;
  history: LadderHistory;
  contact: EntityContact;
  contacts: { items: (EntityContact | null)[] };
  found: { items: EntityContact[] };
  runbooks: RunbookPage;
  texts: RunbookTextPage;
  runbook: WithoutBlocks<RunbookDetails>;
  runbookRequest: RunbookRequest;
  technologies: TechnologyPage;
  timeline: TechnologyTimeline;
  product: ProductDetails;
  affected: AffectedPage;
  decisions: TechnologyDecisions;
  decided: {
    product: string;
    cycle: string;
    entityRefs: string[];
    decision: TechnologyDecision | null;
  };
  scorecards: ScorecardList;
  scorecard: ScorecardFleet;
  results: ScorecardResultPage;
  rollup: ScorecardRollup;
  trend: ScorecardTrend;
  details: ScorecardDetails;
  moved: ScorecardHistory;
  exemptions: ExemptionPage;
  tasks: ScorecardTaskPage;
  factCatalog: FactCatalog;
  answered: CheckDetails;
  requested: Exemption;
  approved: Exemption;
  dryRun: ScorecardDryRun;
  submitted: FactSubmissionResult;
  costs: CostOverview;
  budgets: { items: BudgetState[] };
  statement: CostStatement;
  entityCosts: ShowbackPicture;
  imports: CostImportPage;
  import: CostImport;
  started: CostImport;
  uploaded: CostImport;
  // It has no body.
  removed: never;
  costRequest: CostRequest;
  toImport: { source: string };
  answer: {
    answer: (AnswerInput & { draft: boolean }) | null;
    questionVersion?: string;
  };
  facts: FactSubmission;
  request: Omit<DirectoryRequest, 'orderBy'> & { orderField?: string };
  refs: { entityRefs: string[] };
};

/** Names of all properties at any depth, for example `entity.support.owner.source.path`. */
type Paths<T> = T extends readonly (infer Item)[]
  ? Paths<Item>
  : T extends object
  ? {
      [K in keyof T & string]-?: K | `${K}.${Paths<NonNullable<T[K]>>}`;
    }[keyof T & string]
  : never;

type Nothing<T extends never> = T;
type Assignable<_From extends To, To> = true;

/** The compiler names the paths that only one of the two sides has, or the type that differs. */
export type DescriptionAndTypesAgree = [
  Nothing<Exclude<Paths<Described>, Paths<Typed>>>,
  Nothing<Exclude<Paths<Typed>, Paths<Described>>>,
  Assignable<Described, Typed>,
  Assignable<Typed, Described>,
];
