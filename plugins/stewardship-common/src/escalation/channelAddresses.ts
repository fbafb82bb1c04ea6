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

import type { ChannelAddress } from '../api/escalationTypes';
import type { Channels, EscalationChannel } from '../record/values';

/** Where nobody says which channel to take: what rings comes before what waits to be read. */
const ORDER: EscalationChannel[] = [
  'pager',
  'phone',
  'chat',
  'ticket',
  'email',
  'web',
];

/**
 * The addresses of somebody, best first: the preferred channel where it has one, then what rings, then the rest. What is
 * not safe to open is left out.
 *
 * @public
 */
export function channelAddresses(
  channels: Channels,
  preferred?: EscalationChannel,
): ChannelAddress[] {
  const order = preferred
    ? [preferred, ...ORDER.filter(channel => channel !== preferred)]
    : ORDER;
  return order.flatMap(channel => {
    const address = channels[channel];
    const href = address && linkTo(channel, address);
    return href ? [{ channel, address, href }] : [];
  });
}

/** What a click opens, or nothing where the address is none that is safe to open. */
function linkTo(
  channel: EscalationChannel,
  address: string,
): string | undefined {
  if (channel === 'phone') {
    // The zero of +44 (0)20 is for callers from within.
    const number = address
      .replace(/^(\s*\+.*)\(0\)/, '$1')
      .replace(/[^\d+*#,;]/g, '');
    return number === '' ? undefined : `tel:${number}`;
  }
  if (channel === 'email') {
    return /^[^\s@?&]+@[^\s@?&]+$/.test(address)
      ? `mailto:${address}`
      : undefined;
  }
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
