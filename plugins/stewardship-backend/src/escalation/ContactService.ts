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

import { NotFoundError } from '@backstage/errors';
import {
  parseDuration,
  type ContactEntry,
  type EntityContact,
  type NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { isReadable } from '../catalog/readable';
import type { RecordReader } from '../catalog/RecordReader';
import type { AliasFinder } from './AliasFinder';
import type { LadderDesk, LadderReading } from './LadderDesk';
import type { Viewer } from './OnCallViewer';
import type { TestedStep } from './ladder';

const MAX_SAME_ALIAS = 20;

/** Whom to reach for an entity, for machines that route alerts: small, and the same until something changes. */
export class ContactService {
  readonly #aliases: AliasFinder;
  readonly #desk: LadderDesk;
  readonly #records: RecordReader;

  constructor(options: {
    aliases: AliasFinder;
    desk: LadderDesk;
    records: RecordReader;
  }) {
    this.#aliases = options.aliases;
    this.#desk = options.desk;
    this.#records = options.records;
  }

  /** Throws a `NotFoundError` alike for what is not there and for what the caller may not read. */
  async getContact(entityRef: string, viewer: Viewer): Promise<EntityContact> {
    const [contact] = await this.getContacts([entityRef], viewer);
    if (!contact) {
      throw new NotFoundError(`No contact found for entity '${entityRef}'`);
    }
    return contact;
  }

  /** In the order asked for; `undefined` for what is not there or not readable. */
  async getContacts(
    entityRefs: string[],
    viewer: Viewer,
  ): Promise<(EntityContact | undefined)[]> {
    const readable = entityRefs.filter(ref => isReadable(ref, viewer.readable));
    if (readable.length === 0) {
      return entityRefs.map(() => undefined);
    }
    const reading = await this.#desk.read({ entityRefs: readable });
    const owners = [...reading.ladders.values()].flatMap(
      ({ ladder }) => ladder.ownerRef ?? [],
    );
    const names = await this.#records.nameEntities({
      refs: [...owners, ...this.#desk.referencesIn(reading)],
      readable: viewer.readable,
    });
    const name = (ref: string): NamedEntity =>
      names.get(ref) ?? { ref, known: false };
    return entityRefs.map(ref => this.#toContact(ref, reading, viewer, name));
  }

  /** Those that machines know under a name. Several entities may have the same. */
  async findByAlias(alias: string, viewer: Viewer): Promise<EntityContact[]> {
    // No engine finds anything by control characters, and one of them refuses them.
    if (/\p{Cc}/u.test(alias)) {
      return [];
    }
    const refs = await this.#aliases.findByAlias({
      alias,
      readable: viewer.readable,
      limit: MAX_SAME_ALIAS,
    });
    const contacts = await this.getContacts(refs, viewer);
    return contacts.filter(contact => contact !== undefined);
  }

  #toContact(
    ref: string,
    reading: LadderReading,
    viewer: Viewer,
    name: (ref: string) => NamedEntity,
  ): EntityContact | undefined {
    const ladder = reading.ladders.get(ref)?.ladder;
    if (!ladder) {
      return undefined;
    }
    const contacts = ladder.steps.map((step, index) =>
      this.#toEntry({ step, order: index + 1, reading, viewer, name }),
    );
    const [validUntil] = contacts
      .flatMap(entry => entry.validUntil ?? [])
      .sort();
    return {
      entity: name(ref),
      owner: ladder.ownerRef ? name(ladder.ownerRef) : undefined,
      tier: ladder.tierId,
      verdict: ladder.verdict,
      contacts,
      validUntil,
    };
  }

  #toEntry(options: {
    step: TestedStep;
    order: number;
    reading: LadderReading;
    viewer: Viewer;
    name: (ref: string) => NamedEntity;
  }): ContactEntry {
    const { step, order, viewer, name } = options;
    const { ref, respondWithin } = step.value;
    const isKnown = isReadable(ref, viewer.readable);
    const viewed = isKnown ? this.#desk.viewStep(options) : undefined;
    const now = viewed?.onCall?.status === 'read' ? viewed.onCall.now : [];
    return {
      order,
      who: name(ref),
      onCall: now.map(({ level, person, user }) => ({
        level,
        name: user?.title ?? person?.name,
        email: person?.email,
      })),
      channels: viewed?.channels ?? [],
      respondWithinSeconds: respondWithin
        ? parseDuration(respondWithin)?.as('seconds')
        : undefined,
      validUntil: viewed?.changesAt,
      verdict: step.verdict,
      presence: viewed?.presence ?? 'unknown',
    };
  }
}
