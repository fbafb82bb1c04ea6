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

import assert from 'node:assert/strict';
import type { EntityContact } from '@backstage-stewardship/plugin-stewardship-common';
import type { BenchEntity } from '../shared/BenchEntity';
import { note } from '../shared/Figures';
import { declaredBy } from './LadderOracle';
import { aliasPathOf, BY_REFS, pathOf, type Subject } from './Subject';

const EVERY = 7;
const BATCH = 25;

/** Compares answers with what the oracle says. Throws at the first that differs: then no time is worth anything. */
export async function checkContacts(subject: Subject): Promise<void> {
  const { generated, stewardship } = subject;
  const sample = generated.listed.filter(
    (entity, index) =>
      index % EVERY === 0 || declaredBy(entity).escalation !== undefined,
  );
  const counts = { steps: 0, onCall: 0, channels: 0, seconds: 0 };
  for (const entity of sample) {
    const contact = await stewardship.http.json<EntityContact>(pathOf(entity));
    expectContact(subject, entity, contact);
    for (const entry of contact.contacts) {
      counts.steps += 1;
      counts.onCall += entry.onCall.length;
      counts.channels += entry.channels.length;
      counts.seconds += entry.respondWithinSeconds === undefined ? 0 : 1;
    }
  }
  // An oracle that expects nothing finds nothing wrong.
  assert.ok(Object.values(counts).every(count => count > sample.length / 4));
  note(`${sample.length} contacts are right: ${JSON.stringify(counts)}`);

  await checkBatches(subject);
  await checkAliases(subject);
}

function expectContact(
  { oracle }: Subject,
  entity: BenchEntity,
  contact: EntityContact,
): void {
  const now = Date.now();
  assert.equal(contact.entity.ref, entity.ref);
  assert.equal(contact.owner?.ref, entity.targets('ownedBy')[0], entity.ref);
  assert.deepEqual(
    contact.contacts.map(entry => ({
      order: entry.order,
      who: entry.who.ref,
      onCall: entry.onCall,
      channels: entry.channels.map(({ channel, href }) => `${channel} ${href}`),
      respondWithinSeconds: entry.respondWithinSeconds,
    })),
    oracle.expect(entity, now),
    entity.ref,
  );
  for (const { onCall, presence } of contact.contacts) {
    assert.ok(onCall.length === 0 || presence === 'there', entity.ref);
  }
  const changes = contact.contacts.flatMap(entry => entry.validUntil ?? []);
  assert.equal(contact.validUntil, changes.sort()[0]);
  assert.ok(changes.every(instant => Date.parse(instant) > now));
}

async function checkBatches(subject: Subject): Promise<void> {
  const { generated, stewardship } = subject;
  const asked = generated.listed.filter((_, index) => index % 101 === 0);
  for (let start = 0; start < asked.length; start += BATCH) {
    const batch = asked.slice(start, start + BATCH);
    const entityRefs = batch.map(({ ref }) => ref);
    const { status, body } = await stewardship.http.post(BY_REFS, {
      entityRefs: [...entityRefs, 'component:default/nobody-made-this-up'],
    });
    assert.equal(status, 200, body);
    const items: (EntityContact | null)[] = JSON.parse(body).items;
    assert.equal(items.length, batch.length + 1);
    assert.equal(items.pop(), null);
    for (const [index, contact] of items.entries()) {
      assert.ok(contact);
      expectContact(subject, batch[index], contact);
    }
  }
}

async function checkAliases(subject: Subject): Promise<void> {
  const { generated, oracle, stewardship } = subject;
  const aliases = [
    'nobody-made-this-up',
    'DEPLOYMENT-3',
    'deployment-4',
    ...generated.listed
      .filter((_, index) => index % 211 === 0)
      .map(({ name }) => name),
    ...Array.from({ length: 60 }, (_, index) => `Svc-${index * 101 + 1}`),
  ];
  let found = 0;
  for (const alias of aliases) {
    const { items } = await stewardship.http.json<{ items: EntityContact[] }>(
      aliasPathOf(alias),
    );
    const refs = items.map(({ entity }) => entity.ref);
    assert.deepEqual([...refs].sort(), oracle.knownAs(alias), alias);
    for (const contact of items) {
      const entity = generated.byRef.get(contact.entity.ref);
      assert.ok(entity);
      expectContact(subject, entity, contact);
    }
    found += items.length;
  }
  assert.ok(found > aliases.length / 2);
}
