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

import type { Entity } from '@backstage/catalog-model';

/** An entity for tests. Every part may be wrong on purpose. */
export function makeEntity(
  options: {
    kind?: string;
    name?: string;
    namespace?: string;
    uid?: unknown;
    title?: unknown;
    annotations?: unknown;
    labels?: unknown;
    tags?: unknown;
    links?: unknown;
    spec?: unknown;
    relations?: unknown;
  } = {},
): Entity {
  const { kind = 'Component', name = 'pay', spec, relations } = options;
  const { namespace, uid, title, annotations, labels, tags, links } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, uid, title, annotations, labels, tags, links },
    spec,
    relations,
  } as unknown as Entity;
}

/** A record in which every field is there and right. */
export const completeRecord = {
  purpose: 'Takes card payments for the web shop',
  supportTier: 'gold',
  commitments: {
    availability: 99.95,
    rto: 'PT1H',
    rpo: 'PT5M',
    backupRetention: 'P35D',
  },
  environments: ['development', 'test', 'acceptance', 'production'],
  dataClassification: 'confidential',
  contacts: [
    { role: 'deliveryManager', ref: 'user:default/mona' },
    { role: 'stakeholder', ref: 'group:default/finance' },
  ],
  supportLines: [
    {
      line: 1,
      name: 'Service desk',
      ref: 'group:default/service-desk',
      hours: 'business',
      scope: 'Checks that the request is ours and complete',
      procedure: 'https://wiki.example.com/desk',
      respondWithin: 'PT30M',
      resolveWithin: 'P1D',
    },
    {
      line: 2,
      ref: 'group:default/operations',
      hours: {
        timeZone: 'Europe/Brussels',
        days: ['mon', 'sat'],
        from: '22:00',
        to: '06:00',
      },
      allowedActions: [
        {
          title: 'Restart a pod',
          runbook: 'restart-pod',
          agreedBy: 'group:default/team-payments',
          agreedOn: '2026-03-02',
        },
      ],
    },
  ],
  escalation: [
    {
      ref: 'group:default/team-payments',
      onCall: 'pagerduty:PABC123',
      channel: 'pager',
      respondWithin: 'PT15M',
      backup: 'user:default/ines',
      contingency: 'Public holidays: call the duty manager',
    },
    { ref: 'group:default/vendor-acme', channel: 'ticket' },
  ],
  rotas: [
    {
      id: 'primary',
      title: 'Payments, first line',
      members: ['user:default/ines', 'user:default/mona'],
      timeZone: 'Europe/Brussels',
      startsOn: '2026-01-05',
      handover: '09:00',
      handoverDay: 'mon',
      shift: 'P1W',
      hours: '24x7',
      overrides: [
        {
          ref: 'user:default/olga',
          from: '2026-12-24T09:00',
          until: '2026-12-26T09:00',
        },
      ],
    },
  ],
  channels: {
    pager: 'https://company.pager.example/payments',
    phone: '+32 2 555 01 23',
    chat: 'https://chat.example/payments',
    email: 'payments@company.example',
    ticket: 'https://tickets.example/payments',
    web: 'https://wiki.example.com/payments',
  },
  runbooks: [
    {
      id: 'restart-pod',
      title: 'Restart a pod',
      url: 'https://wiki.example.com/restart',
      failureModes: ['capacity', 'Site loss'],
      alerts: ['PaymentsSlow'],
      reviewedOn: '2026-05-01',
      reviewEvery: 'P90D',
      allowedLines: [2],
      estimatedTime: 'PT10M',
      template: 'template:default/restart-pod',
    },
  ],
  technologies: [
    { product: 'postgresql', version: '13.14', cycle: '13' },
    { purl: 'pkg:npm/express@4.18.2' },
  ],
  realizes: ['card-payments', 'refunds'],
  successor: {
    ref: 'component:default/pay-next',
    guide: 'https://wiki.example.com/pay-next',
  },
  costs: [
    {
      id: 'acme-support',
      kind: 'supportContract',
      amount: 12000,
      currency: 'EUR',
      per: 'year',
      from: '2026-01-01',
      to: '2026-12-31',
    },
  ],
  licences: [
    {
      id: 'acme-cores',
      metric: 'cores',
      entitled: 64,
      used: 58,
      measuredOn: '2026-10-01',
      evidence: 'https://wiki.example.com/acme-cores',
      renewsOn: '2027-03-31',
      noticeDays: 90,
    },
  ],
  sharedCost: {
    by: 'weights',
    weights: { 'component:default/shop': 3, 'component:default/app': 1.5 },
  },
  review: { every: 'P90D' },
  vendor: {
    portal: 'https://support.acme.example.com',
    phone: '+32 2 555 01 23',
    accountId: 'NL-77',
    contractNumber: 'C-2026-9',
    contractFrom: '2026-01-01',
    contractUntil: '2027-12-31',
    noticeDays: 60,
    supportHours: '24x7',
    severities: { '1': 'Priority A', '2': 'Priority B' },
    responseTimes: { 'Priority A': 'PT1H' },
  },
};
