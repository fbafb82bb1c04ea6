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
  NamedEntity,
  RunbookDetails,
  RunbookInPicture,
  RunbookPicture,
  RunbookSummary,
} from '@backstage-stewardship/plugin-stewardship-common';
import { declared } from './declared';

type RunbookValue = RunbookInPicture['value'];

const payments: NamedEntity = {
  ref: 'component:default/payments',
  known: true,
  title: 'Payments',
  kind: 'Component',
};

const paymentsDb: NamedEntity = {
  ref: 'resource:default/payments-db',
  known: true,
  title: 'Payments database',
  kind: 'Resource',
};

export const restartPod: RunbookSummary = {
  id: 'restart-pod-1',
  name: 'restart-pod',
  title: 'Restart a pod',
  url: 'https://git.northline.example/payments/runbooks/restart-pod.md',
  failureModes: ['capacity', 'performance-degradation'],
  alerts: ['PaymentsPodCrashLoop', 'PaymentsSlow'],
  freshness: {
    state: 'fresh',
    reviewedOn: '2026-11-12',
    dueOn: '2027-02-10',
    every: 'P90D',
  },
  content: 'stored',
  changedAt: '2026-11-17T10:00:00.000Z',
  fetchedAt: '2026-11-20T09:30:00.000Z',
  allowedLines: [2],
  estimatedTime: 'PT10M',
  steps: 3,
  problems: [],
};

/** A runbook of the payment service, as its own card lists it. */
export function runbook(
  part: Partial<RunbookValue> & Pick<RunbookValue, 'id' | 'title'>,
): RunbookInPicture {
  return declared(
    {
      ...restartPod,
      name: undefined,
      url: undefined,
      failureModes: [],
      alerts: [],
      changedAt: undefined,
      allowedLines: [],
      estimatedTime: undefined,
      steps: 0,
      home: payments,
      ofTechnology: false,
      agreements: [],
      ...part,
    },
    'stewardship.runbooks',
  );
}

export const failureModes: RunbookPicture['failureModes'] = [
  { id: 'capacity', title: 'Capacity' },
  { id: 'dependency-failure', title: 'Dependency failure' },
  { id: 'data-corruption', title: 'Data corruption' },
  { id: 'site-loss', title: 'Site loss' },
  { id: 'performance-degradation', title: 'Performance degradation' },
];

/** Runbooks in all states, one failure mode without any. */
export const paymentsRunbooks: RunbookPicture = {
  items: [
    runbook({
      ...restartPod,
      agreements: [
        { line: 2, title: 'Restart a pod', agreedOn: '2026-03-02' },
        { line: 1, title: 'Restart a pod by night' },
      ],
    }),
    runbook({
      id: 'replay-1',
      title: 'Replay captured payments',
      failureModes: ['data-corruption'],
      content: 'failed',
      freshness: {
        state: 'overdue',
        reviewedOn: '2026-06-01',
        dueOn: '2026-08-30',
        every: 'P90D',
      },
      problems: [
        {
          kind: 'runbookForbidden',
          severity: 'error',
          entityRef: payments.ref,
          path: 'https://git.northline.example/payments/runbooks/replay.md',
          expected: 'git.northline.example',
          message: '',
          fix: '',
        },
      ],
    }),
    runbook({
      id: 'switch-1',
      title: 'Switch to the standby acquirer',
      url: 'https://wiki.northline.example/switch-acquirer',
      failureModes: ['dependency-failure'],
      content: 'link',
      fetchedAt: undefined,
      freshness: {
        state: 'due',
        reviewedOn: '2026-08-25',
        dueOn: '2026-11-23',
        every: 'P90D',
      },
      link: {
        status: 'dead',
        reason: 'there is nothing at that address',
        checkedAt: '2026-11-20T08:00:00.000Z',
      },
    }),
    runbook({
      id: 'meteor-1',
      title: 'Replace the building',
      failureModes: ['meteor-strike'],
      content: 'pending',
      fetchedAt: undefined,
    }),
    runbook({
      id: 'certificate-1',
      title: 'Renew the certificate',
      template: 'template:default/renew-certificate',
    }),
    runbook({
      id: 'fail-over-1',
      title: 'Fail over to the standby',
      url: 'https://git.northline.example/databases/runbooks/fail-over.md',
      failureModes: ['data-corruption'],
      home: paymentsDb,
      ofTechnology: true,
      freshness: { state: 'neverReviewed', every: 'P180D' },
    }),
  ],
  total: 6,
  failureModes,
  requiredModes: ['capacity', 'site-loss'],
  missingModes: ['site-loss'],
  alertsWithout: ['PaymentsQueueFull'],
  problems: [],
  gathered: true,
};

export const noRunbooks: RunbookPicture = {
  items: [],
  total: 0,
  failureModes,
  requiredModes: [],
  missingModes: [],
  alertsWithout: [],
  problems: [],
  gathered: true,
};

/** What is written about restarting a pod, with steps, code and links. */
export const restartPodDetails: RunbookDetails = {
  ...restartPod,
  home: payments,
  body: {
    markdown: '',
    blocks: [
      {
        kind: 'text',
        markdown:
          '# Restart a pod\n\nOne pod at a time. See [the dashboard][dash], [what comes next](fail-over.md) and ![the path](images/path.svg).',
      },
      {
        kind: 'list',
        start: 1,
        items: [
          {
            step: { id: 's1', done: false },
            blocks: [
              { kind: 'text', markdown: 'Find the pod that hangs' },
              { kind: 'code', language: 'sh', text: 'kubectl get pods' },
            ],
          },
          {
            step: { id: 's2', done: false },
            blocks: [{ kind: 'text', markdown: 'Delete **that one** pod' }],
          },
          {
            step: { id: 's3', done: true },
            blocks: [{ kind: 'text', markdown: 'Be on call' }],
          },
        ],
      },
    ],
    definitions: '[dash]: https://grafana.northline.example/payments',
    headings: [{ depth: 1, text: 'Restart a pod' }],
    baseUrl: 'https://git.northline.example/payments/runbooks/restart-pod.md',
    hash: 'aa11',
  },
  imageHosts: ['images.northline.example'],
  version: 'v1',
  review: 'allowed',
  revisions: [{ changedAt: '2026-11-17T10:00:00.000Z' }],
  reviews: [
    {
      reviewedAt: '2026-11-12T09:00:00.000Z',
      reviewedBy: { ref: 'user:default/mona', known: true, title: 'Mona' },
      remark: 'Tried in the drill',
      ofTheseWords: false,
    },
  ],
};
