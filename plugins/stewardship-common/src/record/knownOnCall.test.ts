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

import { makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { readRecord } from './readRecord';

function read(annotations: Record<string, unknown>) {
  const record = readRecord(makeEntity({ annotations }), defaultRecordSettings);
  return record.onCall.map(({ value }) => value);
}

describe('readKnownOnCall', () => {
  it.each([
    [{ 'service-id': 'PABC123' }, ['pagerduty:PABC123']],
    [
      { 'service-id': 'PABC123, PDEF456' },
      ['pagerduty:PABC123', 'pagerduty:PDEF456'],
    ],
    [{ 'integration-key': '0123abcd' }, ['pagerduty:key/0123abcd']],
    [
      { 'service-id': 'PABC123', 'integration-key': '0123abcd' },
      ['pagerduty:PABC123'],
    ],
    [
      { 'service-id': '${{ values.id }}', 'integration-key': '0123abcd' },
      ['pagerduty:key/0123abcd'],
    ],
    [
      { 'service-id': 'PABC123,PDEF456', account: 'retail' },
      ['pagerduty:@retail/PABC123', 'pagerduty:@retail/PDEF456'],
    ],
    [
      { 'integration-key': '0123abcd', account: ' retail ' },
      ['pagerduty:@retail/key/0123abcd'],
    ],
    [{ account: 'retail' }, []],
    [
      { 'service-id': 'https://rail.pagerduty.example/services/PABC123' },
      ['pagerduty:https://rail.pagerduty.example/services/PABC123'],
    ],
    [
      { 'service-id': 'the payments service' },
      ['pagerduty:the payments service'],
    ],
  ])('reads %j as it is', (given, sources) => {
    const annotations = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        `pagerduty.com/${key}`,
        value,
      ]),
    );
    expect(read(annotations)).toEqual(sources);
  });

  it('reads the teams of another tool beside it', () => {
    expect(
      read({
        'pagerduty.com/service-id': 'PABC123',
        'opsgenie.com/team': 'rail, night',
      }),
    ).toEqual(['pagerduty:PABC123', 'opsgenie:rail', 'opsgenie:night']);
  });
});
