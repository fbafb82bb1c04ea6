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

import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readCollatorConfig } from './config';

function readConfig(runbooks: JsonValue) {
  return readCollatorConfig(
    mockServices.rootConfig({ data: { search: { collators: { runbooks } } } }),
  );
}

describe('readCollatorConfig', () => {
  it('needs nothing', () => {
    expect(readCollatorConfig(mockServices.rootConfig({ data: {} }))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 30 },
      },
      locationTemplate: '/catalog/:namespace/:kind/:name/ownership?runbook=:id',
    });
  });

  it('reads a schedule and where results lead', () => {
    expect(
      readConfig({
        schedule: {
          frequency: { cron: '0 * * * *' },
          timeout: 'PT1M',
          scope: 'local',
        },
        locationTemplate: '/:kind/:name/runbooks/:id',
      }),
    ).toEqual({
      schedule: {
        frequency: { cron: '0 * * * *' },
        timeout: { minutes: 1 },
        initialDelay: { seconds: 30 },
        scope: 'local',
      },
      locationTemplate: '/:kind/:name/runbooks/:id',
    });
    expect(
      readConfig({
        schedule: {
          frequency: 'PT1H',
          timeout: { minutes: 2 },
          initialDelay: 'PT1S',
        },
      }).schedule,
    ).toEqual({
      frequency: { hours: 1 },
      timeout: { minutes: 2 },
      initialDelay: { seconds: 1 },
    });
  });

  it.each([
    [{ frequency: 'PT1H' }, 'timeout'],
    [{ frequency: 'often', timeout: 'PT1M' }, 'frequency'],
    [{ frequency: 'PT1H', timeout: 'PT1M', scope: 'wide' }, 'scope'],
  ])('refuses the schedule %j', (schedule, key) => {
    expect(() => readConfig({ schedule })).toThrow(
      new RegExp(
        `Invalid configuration 'search\\.collators\\.runbooks\\.schedule': .*${key}`,
        's',
      ),
    );
  });

  it.each([
    ['catalog/:id', 'must begin with / or https://'],
    ['//evil.example/:id', 'must begin with / or https://'],
    ['data:text/html,:id', 'must begin with / or https://'],
    ['/catalog/:namespace/:kind/:name', 'must contain :id'],
    ['/catalog/:identity', 'must contain :id'],
  ])("refuses that results lead to '%s'", (locationTemplate, reason) => {
    expect(() => readConfig({ locationTemplate })).toThrow(
      `Invalid configuration 'search.collators.runbooks.locationTemplate': '${locationTemplate}' ${reason}`,
    );
  });
});
