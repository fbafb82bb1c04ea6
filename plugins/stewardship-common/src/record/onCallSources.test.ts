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

import { onCallSourcesOf } from './onCallSources';

describe('onCallSourcesOf', () => {
  it.each([
    ['pagerduty:PABC123', ['pagerduty:PABC123']],
    [
      'pagerduty:PABC123, rota:primary ,ics:https://a.example/b.ics',
      ['pagerduty:PABC123', 'rota:primary', 'ics:https://a.example/b.ics'],
    ],
    ['pagerduty:PABC123,PDEF456', ['pagerduty:PABC123', 'pagerduty:PDEF456']],
    ['pagerduty:PABC123,pagerduty:PABC123', ['pagerduty:PABC123']],
    [
      'pagerduty:@retail/key/0123456789abcdef',
      ['pagerduty:@retail/key/0123456789abcdef'],
    ],
    [
      'ics:https://a.example/team,night.ics?x=1,https://b.example,rota:a',
      ['ics:https://a.example/team,night.ics?x=1,https://b.example', 'rota:a'],
    ],
    [
      'rota:group:default/team-payments#primary,rota:b',
      ['rota:group:default/team-payments#primary', 'rota:b'],
    ],
    ['the red phone', ['the red phone']],
    ['pagerduty:', ['pagerduty:']],
    [' , ,', []],
    ['', []],
  ])('takes %j apart', (text, sources) => {
    expect(onCallSourcesOf(text)).toEqual(sources);
    expect(onCallSourcesOf(sources.join(','))).toEqual(sources);
  });

  it('takes apart soon what nobody should write', () => {
    const started = Date.now();
    for (const text of [',', ', ', 'a:,', 'a', ',a', ' ']) {
      onCallSourcesOf(text.repeat(50_000 / text.length));
    }
    expect(Date.now() - started).toBeLessThan(2_000);
  });
});
