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

import type { Router } from 'express';
import type { FakePagerDutyData } from './data';

const KINDS = [
  ['service-directory', 'Service'],
  ['services', 'Service'],
  ['escalation_policies', 'Escalation policy'],
  ['schedules', 'Schedule'],
  ['users', 'User'],
] as const;

/** Pages for people, where the links of the API lead to; they say that this is no real PagerDuty. */
export function addHumanPages(router: Router, data: FakePagerDutyData): void {
  router.get('/', (_, response) => {
    response.type('html').send(
      page(
        'Services',
        data.services.map(({ id, name }) =>
          link('service-directory', id, name),
        ),
      ),
    );
  });
  for (const [path, kind] of KINDS) {
    router.get(`/${path}/:id`, (request, response, next) => {
      // The API has some of the same addresses. Programs bring a token, browsers ask for HTML.
      if (
        request.headers.authorization ||
        !request.headers.accept?.includes('text/html')
      ) {
        next();
        return;
      }
      const { id } = request.params;
      const thing = thingsOf(data, path).find(one => one.id === id);
      response
        .status(thing ? 200 : 404)
        .type('html')
        .send(
          thing
            ? page(`${kind} ${thing.name}`, linesOf(data, path, id))
            : page(`No ${kind.toLowerCase()} '${id}'`, []),
        );
    });
  }
}

function thingsOf(
  data: FakePagerDutyData,
  path: (typeof KINDS)[number][0],
): { id: string; name: string }[] {
  switch (path) {
    case 'escalation_policies':
      return data.policies;
    case 'schedules':
      return data.schedules;
    case 'users':
      return data.users;
    default:
      return data.services;
  }
}

function linesOf(data: FakePagerDutyData, path: string, id: string): string[] {
  const service = data.services.find(one => one.id === id);
  if (service) {
    return data.policies
      .filter(policy => policy.id === service.policy)
      .map(policy => link('escalation_policies', policy.id, policy.name));
  }
  if (path !== 'escalation_policies') {
    return [];
  }
  const levels = data.policies.find(one => one.id === id)?.levels ?? [];
  return levels.map((level, index) => {
    const targets = [
      ...data.schedules
        .filter(one => level.schedules?.includes(one.id))
        .map(one => link('schedules', one.id, one.name)),
      ...data.users
        .filter(one => level.users?.includes(one.id))
        .map(one => link('users', one.id, one.name)),
    ];
    return `Level ${index + 1}: ${targets.join(', ') || 'nobody'}`;
  });
}

function link(path: string, id: string, name: string): string {
  return `<a href="/${path}/${encodeURIComponent(id)}">${escape(name)}</a>`;
}

function page(title: string, lines: string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escape(title)} - Demo PagerDuty</title>
<style>body { font-family: sans-serif; margin: 2rem } p { background: #fde68a; padding: 1rem }</style>
<p><strong>Demo PagerDuty – nobody is paged.</strong> This page belongs to the demo organization.</p>
<h1>${escape(title)}</h1>
<ul>${lines.map(line => `<li>${line}</li>`).join('')}</ul>
</html>
`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
}
