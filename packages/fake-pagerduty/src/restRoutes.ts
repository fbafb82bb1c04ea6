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

import type { Request, Response, Router } from 'express';
import type { FakePagerDutyData } from './data';
import { answerWith, type Faults } from './faults';
import { onCallsOf, showOnCall } from './onCalls';
import type { Resources } from './resources';

const MAX_LIMIT = 100;
// PagerDuty pages no further than this.
const MAX_REACH = 10_000;

/** The part of the REST API that tells who is on call. */
export function addRestRoutes(
  router: Router,
  options: {
    data: FakePagerDutyData;
    faults: Faults;
    resources: Resources;
    now: () => number;
  },
): void {
  const { data, faults, resources, now } = options;
  const isAllowed = ({ id }: { id: string }) => !data.forbidden?.includes(id);

  function addList<T extends { id: string; name: string }>(
    path: string,
    name: string,
    things: () => T[],
    show: (thing: T, include: string[]) => Record<string, unknown>,
  ): void {
    router.get(`/${path}`, (request, response) => {
      const query = queryOf(request);
      const include = query.getAll('include[]');
      const text = query.get('query')?.toLocaleLowerCase('en-US') ?? '';
      const found = things().filter(
        thing => isAllowed(thing) && matches(thing, text),
      );
      sendPage(request, response, path, found, thing => show(thing, include));
    });
    router.get(`/${path}/:id`, (request, response) => {
      const fault = faults.next(request.path);
      const thing = things().find(({ id }) => id === request.params.id);
      if (!fault && (!thing || !isAllowed(thing))) {
        response.status(thing ? 403 : 404).json({
          error: thing
            ? { message: 'Access Denied', code: 2010 }
            : { message: 'Not Found', code: 2100 },
        });
        return;
      }
      const include = queryOf(request).getAll('include[]');
      answerWith(response, { [name]: thing && show(thing, include) }, fault);
    });
  }

  function sendPage<T>(
    request: Request,
    response: Response,
    name: string,
    items: T[],
    show: (item: T) => unknown,
  ): void {
    const fault = faults.next(request.path);
    const query = queryOf(request);
    const limit = Math.min(numberOf(query.get('limit'), 25), MAX_LIMIT);
    const offset = numberOf(query.get('offset'), 0);
    if (limit < 1 || offset + limit > MAX_REACH) {
      response.status(400).json({
        error: {
          message: 'Invalid Input Provided',
          code: 2001,
          errors: ['Offset and limit are out of range'],
        },
      });
      return;
    }
    const from = fault?.kind === 'stuck' ? 0 : offset;
    const body = {
      [name]: items.slice(from, from + limit).map(show),
      limit,
      offset,
      total: query.get('total') === 'true' ? items.length : null,
      more: offset + limit < items.length,
    };
    answerWith(response, body, fault);
  }

  addList(
    'escalation_policies',
    'escalation_policy',
    () => data.policies,
    (policy, include) => resources.policy(policy, include),
  );
  addList(
    'services',
    'service',
    () => data.services,
    (service, include) => resources.service(service, include),
  );
  addList(
    'schedules',
    'schedule',
    () => data.schedules,
    schedule => resources.schedule(schedule),
  );
  addList(
    'users',
    'user',
    () => data.users,
    user => resources.user(user),
  );

  router.get('/oncalls', (request, response) => {
    const query = queryOf(request);
    const since = dateOf(query.get('since'), new Date(now()));
    const onCallQuery = {
      policyIds: query.getAll('escalation_policy_ids[]'),
      scheduleIds: query.getAll('schedule_ids[]'),
      userIds: query.getAll('user_ids[]'),
      since,
      until: dateOf(query.get('until'), since),
      earliest: query.get('earliest') === 'true',
      timeZone: query.get('time_zone') ?? 'UTC',
      include: query.getAll('include[]'),
    };
    const entries = onCallsOf(data, onCallQuery);
    sendPage(request, response, 'oncalls', entries, entry =>
      showOnCall(entry, { data, query: onCallQuery, resources }),
    );
  });
}

// Express would read lists with many items as maps.
function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, 'http://fake').searchParams;
}

function numberOf(text: string | null, otherwise: number): number {
  return text === null ? otherwise : Number.parseInt(text, 10) || 0;
}

function dateOf(text: string | null, otherwise: Date): Date {
  return text === null ? otherwise : new Date(text);
}

function matches(
  thing: { name: string; integrationKeys?: string[] },
  text: string,
): boolean {
  return (
    thing.name.toLocaleLowerCase('en-US').includes(text) ||
    (thing.integrationKeys ?? []).some(
      key => key.toLocaleLowerCase('en-US') === text,
    )
  );
}
