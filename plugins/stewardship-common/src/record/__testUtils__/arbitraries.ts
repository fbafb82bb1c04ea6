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

import fc from 'fast-check';
import { defaultRecordSettings } from '../defaultSettings';
import { recordSchema } from '../schema';
import type { RecordConcern, RecordSettings, RecordSource } from '../settings';
import { makeEntity } from './entities';

// Every concern from every kind of place, so that arbitrary metadata is looked at.
export const curious: RecordSettings = {
  ...defaultRecordSettings,
  tierValues: new Map([['1', 'gold']]),
  aliases: [
    { annotation: 'a' },
    { label: 'a' },
    { tag: 'a*' },
    { spec: 'a' },
    { link: { type: 'a', titleContains: 'a' } },
  ],
  sources: (
    [
      'purpose',
      'supportTier',
      'commitments.availability',
      'commitments.rto',
      'environments',
      'dataClassification',
      'runbooks',
      'alertRules',
      'technologies',
      'sbom',
      'escalation',
      'onCall',
      'contacts.stakeholder',
    ] satisfies RecordConcern[]
  ).flatMap(concern =>
    (
      [
        { annotation: 'a' },
        { label: 'a' },
        { tag: 'a*' },
        { spec: 'a' },
        { spec: 'stewardship.purpose' },
        { link: { type: 'a', titleContains: 'a', urlContains: 'a' } },
      ] satisfies RecordSource[]
    ).map(source => ({ concern, source })),
  ),
};

const names = [...Object.keys(recordSchema.shape), '__proto__', 'constructor'];
const itemNames = Object.values(recordSchema.shape).flatMap(field => {
  const inner: unknown = field.unwrap();
  const element =
    typeof inner === 'object' && inner !== null && 'element' in inner
      ? inner.element
      : inner;
  return typeof element === 'object' && element !== null && 'shape' in element
    ? Object.keys(element.shape as object)
    : [];
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('gold', 'PT1H', '2026-02-30', '${{ x }}', '\uD800', '\0', ''),
  fc.constantFrom('group:a/b', 'a:b:c', '//', 'https://a.example', 'pkg:a/b'),
  fc.constantFrom('dir:a', 'dir:/a,dir:a', 'url:https://a.example', 'url:dir:'),
);
const json = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ maxDepth: 2 }),
  text,
  fc.array(text, { maxLength: 3 }),
);
const item = fc.dictionary(fc.constantFrom(...itemNames), json, {
  maxKeys: 5,
});
const stewardship = fc.oneof(
  json,
  fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(json, item, fc.array(fc.oneof(item, json), { maxLength: 3 })),
  ),
);
const keyed = fc.dictionary(
  fc.oneof(
    fc.constantFrom('a', 'stewardship.dev/support-tier', '__proto__'),
    fc.constantFrom(
      'stewardship.dev/escalation',
      'stewardship.dev/runbooks',
      'stewardship.dev/alert-rules',
      'stewardship.dev/sbom',
      'backstage.io/techdocs-ref',
      'backstage.io/managed-by-location',
      'pagerduty.com/service-id',
      'pagerduty.com/integration-key',
      'pagerduty.com/account',
    ),
    text,
  ),
  json,
);
/** Entities with anything anywhere, biased to where somebody looks. */
export const anyEntity = fc
  .record({
    kind: fc.constantFrom('Component', 'Group', 'System', 'User', 'Domain'),
    title: json,
    uid: json,
    annotations: fc.oneof(json, keyed),
    labels: fc.oneof(json, keyed),
    tags: fc.oneof(json, fc.array(fc.constantFrom('a', 'ab', 'a${{b}}', 'b'))),
    links: fc.oneof(
      json,
      fc.array(
        fc.oneof(
          json,
          fc.record({
            url: fc.oneof(
              json,
              fc
                .tuple(
                  fc.constantFrom('tel:', 'mailto:', 'https://a.slack.com/'),
                  text,
                )
                .map(parts => parts.join('')),
            ),
            title: json,
            type: fc.constantFrom('a', 'chat', 'phone'),
          }),
        ),
      ),
    ),
    relations: fc.oneof(
      json,
      fc.array(
        fc.oneof(
          json,
          fc.record({
            type: fc.constantFrom('ownedBy', 'childOf', 'partOf', 'parentOf'),
            targetRef: fc.oneof(json, fc.constantFrom('group:default/pay')),
          }),
        ),
      ),
    ),
    spec: fc.oneof(
      json,
      fc.record({
        a: json,
        owner: json,
        parent: json,
        members: json,
        profile: json,
        stewardship,
      }),
    ),
  })
  .map(parts => makeEntity(parts));

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/);
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(value => value.trim() !== '' && !value.includes('{{'));
const ref = fc
  .tuple(
    fc.constantFrom('group', 'user'),
    fc.stringMatching(/^[a-z0-9]{1,20}$/),
  )
  .map(([kind, name]) => `${kind}:default/${name}`);
const duration = fc
  .tuple(
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('PT#M', 'P#D', 'P#W'),
  )
  .map(([count, form]) => form.replace('#', String(count)));
const date = fc
  .date({
    min: new Date('1970-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  })
  .map(value => value.toISOString().slice(0, 10));
const capability = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const part = { requiredKeys: [] as [] };
/** Records in which everything is right. */
export const validRecord = fc.record(
  {
    purpose: words,
    supportTier: fc.constantFrom('gold', 'Platinum', 'SILVER'),
    commitments: fc.record(
      {
        availability: fc.double({ min: 0.1, max: 100, noNaN: true }),
        rto: duration,
        backupRetention: duration,
      },
      part,
    ),
    environments: fc.array(id, { maxLength: 5 }),
    contacts: fc.array(fc.record({ role: id, ref }), { maxLength: 5 }),
    supportLines: fc.uniqueArray(
      fc.record(
        {
          line: fc.integer({ min: 1, max: 9 }),
          ref,
          scope: words,
          hours: fc.oneof(
            fc.constantFrom('business', '24x7'),
            fc.record({
              timeZone: fc.constantFrom('Asia/Kolkata', 'Pacific/Apia', 'UTC'),
              days: fc.subarray(['mon', 'wed', 'sun'], { minLength: 1 }),
              from: fc.constantFrom('00:00', '23:59'),
              to: fc.constantFrom('00:00', '08:30'),
            }),
          ),
          allowedActions: fc.array(
            fc.record({ title: words, agreedOn: date }),
            { maxLength: 3 },
          ),
        },
        { requiredKeys: ['line'] },
      ),
      { selector: line => `${line.line} ${line.ref}`, maxLength: 5 },
    ),
    rotas: fc.uniqueArray(
      fc.record(
        {
          id,
          members: fc.array(ref, { minLength: 1, maxLength: 4 }),
          timeZone: fc.constantFrom('Asia/Kolkata', 'Pacific/Apia', 'UTC'),
          startsOn: date,
          handover: fc.constantFrom('00:00', '09:30', '23:59'),
          handoverDay: fc.constantFrom('mon', 'sun'),
          shift: fc.constantFrom('P1W', 'P2W', 'P1D', 'PT8H'),
          overrides: fc.array(
            fc
              .tuple(ref, fc.uniqueArray(date, { minLength: 2, maxLength: 2 }))
              .map(([who, days]) => {
                const [from, until] = [...days].sort();
                return {
                  ref: who,
                  from: `${from}T09:00`,
                  until: `${until}T09:00`,
                };
              }),
            { maxLength: 3 },
          ),
        },
        {
          requiredKeys: [
            'id',
            'members',
            'timeZone',
            'startsOn',
            'handover',
            'shift',
          ],
        },
      ),
      { selector: rota => rota.id, maxLength: 3 },
    ),
    channels: fc.record(
      {
        pager: fc.webUrl(),
        chat: fc.webUrl(),
        phone: fc.constantFrom('112', '+32 2 555 01 23', '(02) 555.01.23'),
        email: fc.constantFrom('a@b.example', "o'neil+x@b.example"),
      },
      part,
    ),
    runbooks: fc.array(
      fc.record(
        {
          url: fc.webUrl(),
          title: words,
          failureModes: fc.array(words, { maxLength: 3 }),
          alerts: fc.array(words, { maxLength: 3 }),
          reviewedOn: date,
          reviewEvery: duration,
          allowedLines: fc.array(fc.integer({ min: 1, max: 9 })),
          estimatedTime: duration,
          template: id.map(name => `template:${name}`),
        },
        { requiredKeys: ['url'] },
      ),
      { maxLength: 3 },
    ),
    technologies: fc.array(
      fc.oneof(
        fc.record(
          { product: id, version: words, cycle: words },
          { requiredKeys: ['product'] },
        ),
        fc.record({ purl: id.map(name => `pkg:npm/${name}@1`) }),
      ),
      { maxLength: 3 },
    ),
    realizes: fc.oneof(
      capability,
      fc.uniqueArray(capability, { maxLength: 20 }),
    ),
    successor: fc.record(
      { ref: id.map(name => `Component:${name}`), guide: fc.webUrl() },
      { requiredKeys: ['ref'] },
    ),
    costs: fc.uniqueArray(
      fc.record({
        id,
        kind: id,
        amount: fc.double({ min: 0, max: 1e12, noNaN: true }),
        currency: fc.constantFrom('EUR', 'JPY'),
        per: fc.constantFrom('once', 'month', 'quarter', 'year'),
        from: date,
      }),
      { selector: cost => cost.id, maxLength: 3 },
    ),
    licences: fc.uniqueArray(
      fc.record(
        {
          ...{ id, metric: words, evidence: fc.webUrl(), measuredOn: date },
          entitled: fc.nat(1_000_000_000),
          used: fc.nat(1_000_000_000),
        },
        { requiredKeys: ['id', 'metric'] },
      ),
      { selector: licence => licence.id, maxLength: 3 },
    ),
    sharedCost: fc.oneof(
      fc.constant({ by: 'even' }),
      fc.record({
        by: fc.constant('weights'),
        weights: fc.dictionary(
          ref,
          fc.double({ min: 0, max: 1e9, noNaN: true }),
          { minKeys: 1, maxKeys: 3 },
        ),
      }),
      fc.record({
        by: fc.constant('fact'),
        fact: fc.constantFrom('usage.requests', '_a._b'),
      }),
    ),
    review: fc.record({ every: duration }),
  },
  part,
);
