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

import type { AnswerInput } from '../scorecards/answer';
import type { DefinitionProblem } from '../scorecards/definition';
import { BackendRequests, filterParams, pathOf } from './BackendRequests';
import type { ScorecardApi, ScorecardOfEntity } from './ScorecardApi';
import type { Exemption, ExemptionPage } from './exemptionTypes';
import type {
  FactCatalog,
  FactSubmission,
  FactSubmissionResult,
} from './factTypes';
import type {
  ScorecardDryRun,
  ScorecardFleet,
  ScorecardList,
  ScorecardRollup,
  ScorecardRollupRequest,
  ScorecardTrend,
} from './scorecardFleetTypes';
import type {
  ScorecardFilter,
  ScorecardResultPage,
  ScorecardResultsRequest,
  ScorecardTaskPage,
} from './scorecardResultTypes';
import type {
  CheckDetails,
  ScorecardDetails,
  ScorecardHistory,
} from './scorecardTypes';

/**
 * The part of the client that is about scorecards. Use `StewardshipClient`, which is one of these.
 *
 * @public
 */
export class ScorecardClient implements ScorecardApi {
  readonly #requests: BackendRequests;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#requests = new BackendRequests(options);
  }

  /** {@inheritDoc ScorecardApi.listScorecards} */
  async listScorecards(filter: ScorecardFilter): Promise<ScorecardList> {
    return await this.#get('/scorecards', filter);
  }

  /** {@inheritDoc ScorecardApi.getScorecard} */
  async getScorecard(
    request: ScorecardFilter & { id: string },
  ): Promise<ScorecardFleet> {
    const { id, ...filter } = request;
    return await this.#get(scorecardPath(id), filter);
  }

  /** {@inheritDoc ScorecardApi.listScorecardResults} */
  async listScorecardResults(
    request: ScorecardResultsRequest,
  ): Promise<ScorecardResultPage> {
    const { id, ...query } = request;
    return await this.#get(`${scorecardPath(id)}/results`, query);
  }

  /** {@inheritDoc ScorecardApi.exportScorecardResults} */
  async exportScorecardResults(
    request: ScorecardFilter & { id: string },
  ): Promise<string> {
    const { id, ...filter } = request;
    const path = `${scorecardPath(id)}/export`;
    return (await this.#requests.get(path, queryOf(filter))).text();
  }

  /** {@inheritDoc ScorecardApi.getScorecardRollup} */
  async getScorecardRollup(
    request: ScorecardRollupRequest,
  ): Promise<ScorecardRollup> {
    const { id, ...query } = request;
    return await this.#get(`${scorecardPath(id)}/rollup`, query);
  }

  /** {@inheritDoc ScorecardApi.getScorecardTrend} */
  async getScorecardTrend(
    request: ScorecardFilter & { id: string; days?: number; head?: boolean },
  ): Promise<ScorecardTrend> {
    const { id, ...query } = request;
    return await this.#get(`${scorecardPath(id)}/trend`, query);
  }

  /** {@inheritDoc ScorecardApi.getEntityScorecard} */
  async getEntityScorecard(
    request: ScorecardOfEntity,
  ): Promise<ScorecardDetails> {
    return await this.#get(resultPath(request));
  }

  /** {@inheritDoc ScorecardApi.getEntityScorecardHistory} */
  async getEntityScorecardHistory(
    request: ScorecardOfEntity,
  ): Promise<ScorecardHistory> {
    return await this.#get(`${resultPath(request)}/history`);
  }

  /** {@inheritDoc ScorecardApi.answerQuestion} */
  async answerQuestion(
    request: ScorecardOfEntity & {
      check: string;
      version: string;
      questionVersion?: string;
      answer: (AnswerInput & { draft: boolean }) | null;
    },
  ): Promise<CheckDetails> {
    const { version, questionVersion, answer } = request;
    const body = { answer, questionVersion };
    return await this.#send('PUT', answerPath(request), body, version);
  }

  /** {@inheritDoc ScorecardApi.discardDraft} */
  async discardDraft(
    request: ScorecardOfEntity & { check: string; version: string },
  ): Promise<CheckDetails> {
    const path = `${answerPath(request)}/draft`;
    return await this.#send('DELETE', path, undefined, request.version);
  }

  /** {@inheritDoc ScorecardApi.confirmAnswer} */
  async confirmAnswer(
    request: ScorecardOfEntity & {
      check: string;
      version: string;
      confirmed: boolean;
      remark?: string;
    },
  ): Promise<CheckDetails> {
    const { version, confirmed, remark } = request;
    const path = `${answerPath(request)}/confirmation`;
    return await this.#send('POST', path, { confirmed, remark }, version);
  }

  /** {@inheritDoc ScorecardApi.requestExemption} */
  async requestExemption(
    request: ScorecardOfEntity & {
      check: string;
      reason: string;
      until: string;
    },
  ): Promise<Exemption> {
    const { check, reason, until } = request;
    const path = `${resultPath(request)}/exemptions`;
    return await this.#send('POST', path, { check, reason, until });
  }

  /** {@inheritDoc ScorecardApi.decideExemption} */
  async decideExemption(request: {
    id: string;
    version: string;
    decision: 'approve' | 'deny' | 'revoke';
    remark?: string;
  }): Promise<Exemption> {
    const { id, version, decision, remark } = request;
    const path = `/exemptions/${segment(id)}/${decision}`;
    return await this.#send('POST', path, { remark }, version);
  }

  /** {@inheritDoc ScorecardApi.listExemptions} */
  async listExemptions(request: {
    status?: string[];
    scorecard?: string;
    limit?: number;
    cursor?: string;
  }): Promise<ExemptionPage> {
    return await this.#get('/exemptions', request);
  }

  /** {@inheritDoc ScorecardApi.evaluateEntity} */
  async evaluateEntity(request: { entityRef: string }): Promise<void> {
    const path = `/entities/${pathOf(request)}/evaluations`;
    await this.#requests.send('POST', path, {});
  }

  /** {@inheritDoc ScorecardApi.dryRunScorecard} */
  async dryRunScorecard(request: {
    definition: string;
    limit?: number;
  }): Promise<ScorecardDryRun> {
    return await this.#send('POST', '/scorecard-dry-runs', request);
  }

  /** {@inheritDoc ScorecardApi.getScorecardSource} */
  async getScorecardSource(request: {
    id: string;
  }): Promise<{ definition: string; problems: DefinitionProblem[] }> {
    return await this.#get(`${scorecardPath(request.id)}/source`);
  }

  /** {@inheritDoc ScorecardApi.listScorecardTasks} */
  async listScorecardTasks(request: {
    owner?: string[];
    scorecard?: string;
    limit?: number;
  }): Promise<ScorecardTaskPage> {
    return await this.#get('/scorecard-tasks', request);
  }

  /** {@inheritDoc ScorecardApi.getFactCatalog} */
  async getFactCatalog(): Promise<FactCatalog> {
    return await this.#get('/facts');
  }

  /** {@inheritDoc ScorecardApi.submitFacts} */
  async submitFacts(
    request: FactSubmission & { source: string },
  ): Promise<FactSubmissionResult> {
    const { source, items } = request;
    return await this.#send('POST', `/facts/${segment(source)}`, { items });
  }

  async #get<T>(path: string, query: object = {}): Promise<T> {
    return (await this.#requests.get(path, queryOf(query))).json();
  }

  async #send<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object | undefined,
    version?: string,
  ): Promise<T> {
    return (await this.#requests.send(method, path, body, version)).json();
  }
}

/** Only `nested` says something by being false. */
function queryOf(query: object & { nested?: boolean }): URLSearchParams {
  const params = filterParams(query);
  if (query.nested === false) {
    params.append('nested', 'false');
  }
  return params;
}

/** What is no id, such as `..`, must not become another path. */
function segment(id: string): string {
  return /^[\w-]{1,100}$/.test(id) ? id : '-';
}

function scorecardPath(id: string): string {
  return `/scorecards/${segment(id)}`;
}

function resultPath(request: ScorecardOfEntity): string {
  return `${scorecardPath(request.id)}/results/${pathOf(request)}`;
}

function answerPath(request: ScorecardOfEntity & { check: string }): string {
  return `${resultPath(request)}/answers/${segment(request.check)}`;
}
