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

import { readAlertRules } from './readAlertRules';

function read(text: string | Buffer) {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  return readAlertRules({ path: 'rules.yaml', bytes });
}

describe('readAlertRules', () => {
  it('reads rule files and resources, several in one file, and passes recording rules over', () => {
    expect(
      read(`
groups:
  - name: a
    rules:
      - { record: x, expr: y }
      - alert: Down
        annotations: { runbook_url: 'https://wiki.example/down' }
      - alert: Odd
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec:
  groups:
    - rules:
        - alert: Odd
          annotations: { runbook_url: ' https://wiki.example/odd ' }
        - alert: Down
          annotations: { runbook_url: 'https://wiki.example/second' }
`),
    ).toEqual({
      alerts: [
        { alert: 'Down', runbookUrl: 'https://wiki.example/down' },
        { alert: 'Odd', runbookUrl: 'https://wiki.example/odd' },
      ],
      findings: [],
    });
  });

  it.each([
    'https://wiki.example/{{ $labels.pod }}',
    `${'java'}script:alert(1)`,
    'runbooks/down.md',
    '12',
  ])(
    'keeps an alert whose runbook is %s, and says what is wrong with it',
    url => {
      expect(
        read(
          `groups:\n- rules:\n  - alert: Down\n    annotations: {runbook_url: '${url}'}`,
        ),
      ).toEqual({
        alerts: [{ alert: 'Down' }],
        findings: [
          expect.objectContaining({
            kind: 'invalidValue',
            path: 'rules.yaml: Down',
            value: url,
          }),
        ],
      });
    },
  );

  it.each<[string, string | Buffer]>([
    ['no rules at all', 'hello'],
    ['an unfilled template', 'groups: {{ .Values.groups }}'],
    ['no YAML', 'groups: [}'],
    ['nothing', ''],
    ['a bomb', `a: &a [x]\nb: [${'*a,'.repeat(500)}]`],
    ['too many levels', '['.repeat(100_000)],
    ['too many keys', 'a: 1\n'.repeat(50_000)],
    ['too much', Buffer.alloc(2 * 1024 * 1024, '#')],
    ['groups that are none', 'groups: 5'],
  ])('says so where a file has %s', (_, text) => {
    const { alerts, findings } = read(text);
    expect(alerts).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'rulesInvalid', path: 'rules.yaml' }),
    ]);
  });

  it('passes over what is no alert', () => {
    expect(
      read(
        'groups:\n- null\n- rules: 7\n- rules: [null, {alert: 5}, {alert: "a\\u0000"}, {alert: __proto__}, {alert: ""}]',
      ).alerts,
    ).toEqual([{ alert: '__proto__' }]);
  });
});
