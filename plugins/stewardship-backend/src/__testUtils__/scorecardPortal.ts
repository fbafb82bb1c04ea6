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

import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { FakeFiles } from './FakeFiles';
import type { Deed, World } from './scorecardWorld';
import { SCORECARDS } from './scorecardWorld';
import { startApi } from './startApi';

/** An answer as a caller gets it. */
export type Heard = {
  status: number;
  text: string;
  headers: Record<string, string>;
};

/** A request, as the caller of a portal sends it. */
export type Said = {
  method?: 'get' | 'post' | 'put' | 'delete';
  path: string;
  body?: object;
  /** What was read, in quotes. */
  version?: string;
};

const ROOT = 'user:default/root';
/** May read what the viewer may, and has made no requests yet: how many there may be in a minute is limited. */
export const TWIN = 'user:default/twin';
const SOURCE = 'https://git.example/scorecards.yaml';
const UNTIL = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const SOME: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  ...{ pluginId: 'catalog', resourceType: 'catalog-entity' },
  conditions: {
    ...{ rule: 'OF_THE_TEST', resourceType: 'catalog-entity', params: {} },
  },
};

/** The whole plugin over a world in which everything was done and evaluated, asked as somebody who may read a part of it. */
export async function startScorecardPortal(options: {
  knex: Knex;
  world: World;
  viewer: string;
  readable: string[];
}) {
  const { knex, world, viewer } = options;
  const files = new FakeFiles();
  files.files.set(SOURCE, SCORECARDS);
  const api = await startApi({
    ...{ knex, files, entities: world.entities },
    config: {
      scorecards: {
        sources: [{ url: SOURCE }],
        factSources: [{ id: 'ci' }],
        exemptions: { requesters: 'permitted' },
      },
    },
  });
  const readable = new Set(options.readable);
  api.catalog.readable = user =>
    [viewer, TWIN].includes(user) ? readable : undefined;
  /** By the entity that they are for. */
  const exemptions = new Map<string, string>();

  /** As somebody who may do and read everything. */
  async function asRoot(
    { method = 'get', path, body, version }: Said,
    user = ROOT,
  ) {
    api.policy.decide = () => ALLOW;
    const request = api.ask(method, path, user);
    const { status, body: told } = await (version === undefined
      ? request.send(body)
      : request.set('If-Match', `"${version}"`).send(body));
    if (status >= 300) {
      throw new Error(`${path}: ${status} ${JSON.stringify(told)}`);
    }
    return told;
  }

  async function answer(ref: string, check: string, given: object) {
    const result = resultPath('basics', ref);
    const { checks } = await asRoot({ path: result });
    const { answerVersion: version } = checks.find(
      (found: { check: string }) => found.check === check,
    );
    await asRoot({
      ...{ method: 'put', path: `${result}/answers/${check}`, version },
      body: { answer: given },
    });
  }

  async function perform(deed: Deed) {
    const { ref, facts, drilled, counterpart, exemption } = deed;
    const items = [{ entityRef: ref, facts }];
    await asRoot({ method: 'post', path: '/facts/ci', body: { items } });
    if (drilled) {
      await answer(ref, 'drilled', yesNo(drilled !== 'no', drilled));
    }
    if (counterpart) {
      // A draft may name whatever it likes.
      const kind = counterpart.startsWith('group:') ? 'yes' : 'draft';
      const given = { ...yesNo(true, kind), counterpartRef: counterpart };
      await answer(ref, 'agreed', given);
    }
    if (exemption) {
      const { id, version } = await asRoot({
        ...{ method: 'post', path: `${resultPath('basics', ref)}/exemptions` },
        body: { check: 'homed', reason: `Because of ${ref}`, until: UNTIL },
      });
      exemptions.set(ref, id);
      if (exemption !== 'requested') {
        const decision = exemption === 'approved' ? 'approve' : 'deny';
        await asRoot(
          {
            ...{ method: 'post', path: `/exemptions/${id}/${decision}` },
            ...{ body: { remark: `As for ${ref}` }, version },
          },
          'user:default/judge',
        );
      }
    }
  }

  await api.sync();
  await api.refreshScorecards();
  for (const deed of world.deeds) {
    await perform(deed);
  }
  await api.refreshScorecards();

  return {
    ...{ asRoot, exemptions, perform },
    async ask(said: Said, user = viewer): Promise<Heard> {
      const { method = 'get', path, body, version } = said;
      api.policy.decide = () => SOME;
      const request = api.ask(method, path, user);
      const { status, text, headers } = await (version === undefined
        ? request.send(body)
        : request.set('If-Match', `"${version}"`).send(body));
      return { status, text, headers };
    },
    async act(action: string, input: JsonObject): Promise<Heard> {
      api.policy.decide = () => SOME;
      try {
        const output = await api.act(action, input, viewer);
        return { status: 200, text: JSON.stringify(output), headers: {} };
      } catch (error) {
        return { status: 0, text: String(error), headers: {} };
      }
    },
  };
}

export type ScorecardPortal = Awaited<ReturnType<typeof startScorecardPortal>>;

/** Where the result of one scorecard for an entity is. */
export function resultPath(scorecard: string, ref: string): string {
  return `/scorecards/${scorecard}/results/${ref.replace(':', '/')}`;
}

export function yesNo(yes: boolean, how: string) {
  return { value: { kind: 'yesNo', yes }, draft: how === 'draft' };
}
