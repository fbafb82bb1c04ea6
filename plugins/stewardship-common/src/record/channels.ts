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
import type { DeclaredRecord } from './declaredRecord';
import { isEmailAddress, isPhoneNumber } from './formats';
import { linkedChannels } from './linkedChannels';
import { isTemplated } from './templated';
import type { Channels } from './values';

/**
 * How an entity is reached: what its record says first, then what people have written down anyway, in its profile, in
 * its links and, of a vendor, in its vendor record. Only addresses that are safe to open.
 */
export function channelsOf(entity: Entity, declared: DeclaredRecord): Channels {
  return {
    ...linkedChannels(entity.metadata.links),
    ...vendorChannels(entity, declared),
    ...withoutUnset({ email: emailOf(entity) }),
    ...declared.channels?.value,
  };
}

/** The e-mail address in the profile of a user or group. */
export function emailOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  const email =
    typeof profile === 'object' && profile !== null && 'email' in profile
      ? profile.email
      : undefined;
  const text = typeof email === 'string' ? email.trim() : '';
  return isEmailAddress(text) && !isTemplated(text) ? text : undefined;
}

function vendorChannels(
  { kind, spec }: Entity,
  { vendor }: DeclaredRecord,
): Channels {
  const { portal, phone } = vendor?.value ?? {};
  return kind === 'Group' && isVendorType(spec?.type)
    ? withoutUnset({ ticket: portal, phone: phone && phoneNumberIn(phone) })
    : {};
}

/** True for the type of groups that are vendors. */
export function isVendorType(type: unknown): boolean {
  return (
    typeof type === 'string' && type.toLocaleLowerCase('en-US') === 'vendor'
  );
}

/** The first number in a text that may say more, such as when to call it. */
function phoneNumberIn(text: string): string | undefined {
  const candidates = isPhoneNumber(text)
    ? [text]
    : [...text.matchAll(/[+(]?\d[\d ().\/-]*/g)]
        .map(([run]) => run.replace(/[ (.\/-]+$/, ''))
        .filter(run => /(\d\D*){5}/.test(run) && isPhoneNumber(run));
  return candidates[0];
}

function withoutUnset(channels: Channels): Channels {
  return Object.fromEntries(
    Object.entries(channels).filter(([, address]) => address !== undefined),
  );
}
