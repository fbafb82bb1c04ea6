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

import { resultPath, yesNo, type Said } from './scorecardPortal';
import { SCORECARD_IDS, SCORECARDS } from './scorecardWorld';

/** What is nowhere in the world, though it could be. */
export const NOWHERE = 'component:default/qonz';
/** Of no exemption. */
export const NO_ID = '00000000-0000-4000-8000-000000000000';
/** Two steps away from services, by a system. */
export const DOMAIN = 'domain:default/north';
const UNTIL = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
const FILTERS = [
  ...['', 'owner=group:default/team-up', 'owner=team-low', 'tier=gold'],
  ...['tier=none', 'system=one', 'domain=north', 'kind=Component'],
  ...['level=bronze', 'level=none', 'check=green:fail', 'check=homed:exempt'],
  ...['text=secret', 'text=qona', `text=${encodeURIComponent(NOWHERE)}`],
];
const DECISIONS = ['approve', 'deny', 'revoke'];
const SORTS = ['name', 'score', 'level', 'tier', 'owner', 'failing', 'unknown'];

/** Everything that can be read about scorecards, of the fleet and of each of these. */
export function readings(refs: string[]): Said[] {
  const paths = [
    ...FILTERS.slice(0, 4).map(filter => `/scorecards?${filter}`),
    ...SCORECARD_IDS.flatMap(id => [
      ...FILTERS.map(filter => `/scorecards/${id}/results?${filter}`),
      ...['', 'owner=team-up', 'domain=north'].flatMap(filter => [
        ...['', '/trend', '/export'].map(
          part => `/scorecards/${id}${part}?${filter}`,
        ),
        ...['owner', 'system', 'domain', 'tier'].map(
          by => `/scorecards/${id}/rollup?by=${by}&${filter}`,
        ),
      ]),
      ...SORTS.map(sort => `/scorecards/${id}/results?sort=${sort}`),
      `/scorecards/${id}/results?sort=score&order=desc`,
      `/scorecards/${id}/source`,
    ]),
    ...refs.flatMap(ref => [
      `/entities/${ref.replace(':', '/')}`,
      resultPath('basics', ref),
      `${resultPath('basics', ref)}/history`,
    ]),
    ...['', '?scorecard=basics&limit=200', '?owner=team-up'].map(
      query => `/scorecard-tasks${query}`,
    ),
    ...['', '?status=requested', '?scorecard=basics'].map(
      query => `/exemptions${query}`,
    ),
    '/facts',
  ];
  return [
    ...paths.map((path): Said => ({ path })),
    ...SCORECARDS.split('---').map(
      (definition): Said => ({
        ...{ method: 'post', path: '/scorecard-dry-runs' },
        body: { definition: definition.replace('ci.green', '!ci.green') },
      }),
    ),
  ];
}

/** Everything that can be written, also about what is not there; less than a user may write in a minute. */
export function writings(
  refs: string[],
  {
    answered,
    exemptionOf,
  }: {
    /** Answered anew, with each of the others as the other party. */
    answered: string;
    exemptionOf: (ref: string) => string;
  },
): Said[] {
  return [
    ...refs.flatMap((ref, index): Said[] => {
      const result = resultPath('basics', ref);
      return [
        {
          ...{ method: 'put', path: `${result}/answers/drilled` },
          ...{ version: '1', body: { answer: yesNo(true, 'yes') } },
        },
        {
          ...{ method: 'delete', path: `${result}/answers/drilled/draft` },
          version: '1',
        },
        {
          ...{ method: 'post', path: `${result}/answers/agreed/confirmation` },
          ...{ version: '1', body: { confirmed: true } },
        },
        {
          ...{ method: 'post', path: `${result}/exemptions` },
          body: { check: 'drilled', reason: 'Why not', until: UNTIL },
        },
        {
          method: 'post',
          path: `/exemptions/${exemptionOf(ref)}/${DECISIONS[index % 3]}`,
          ...{ version: '1', body: {} },
        },
      ];
    }),
    ...refs.map(
      (counterpartRef, version): Said => ({
        method: 'put',
        path: `${resultPath('basics', answered)}/answers/agreed`,
        version: String(version % 3),
        body: { answer: { ...yesNo(true, 'yes'), counterpartRef } },
      }),
    ),
    {
      ...{ method: 'post', path: '/facts/ci' },
      body: {
        items: refs.map(entityRef => ({ entityRef, facts: { coverage: 51 } })),
      },
    },
  ];
}

export function evaluation(ref: string): Said {
  const path = `/entities/${ref.replace(':', '/')}/evaluations`;
  return { method: 'post', path, body: {} };
}

/** The same without filters, orders and dry runs. */
export function briefly(said: Said[]): Said[] {
  return said.filter(({ path, body }) => !body && !/=./.test(path));
}
