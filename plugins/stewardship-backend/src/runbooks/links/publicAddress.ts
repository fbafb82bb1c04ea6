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

import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

// All that is assigned to hosts of the internet; among the rest are forms that carry an IPv4 address, such as `::7f00:1`.
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** Public by its number alone: from within a cloud of Microsoft, the host of the machine answers there. */
const CLOUD_HOSTS = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the internet that anybody may reach: not of this machine, of its network, or one that
 * carries another address in it, which would have to be looked at as well.
 */
export function isPublicAddress(address: string): boolean {
  // The library also reads `127.1` and `0x7f000001`, which no name resolves to.
  if (isIP(address) === 0) {
    return false;
  }
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') {
    return false;
  }
  return parsed.kind() === 'ipv6'
    ? parsed.match(GLOBAL_IPV6)
    : !CLOUD_HOSTS.has(parsed.toString());
}

/** Whether two addresses mean the same host, however they are written. */
export function isSameAddress(one: string, other: string): boolean {
  return (
    isIP(one) !== 0 &&
    isIP(other) !== 0 &&
    ipaddr.process(one).toNormalizedString() ===
      ipaddr.process(other).toNormalizedString()
  );
}
