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

import { isIPv4, Socket } from 'node:net';

/**
 * From here on, no connection of this process leaves the machine: what tries to fails, and is told to `onRefused`. The
 * catalog's own readers are replaced besides; this is for whatever else may follow an address that a file contains.
 *
 * Returns how to undo it.
 */
export function stayOnLoopback(onRefused: (host: string) => void): () => void {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function guarded(
    this: Socket,
    ...args: unknown[]
  ) {
    const host = hostOf(args);
    if (host === undefined || isLoopback(host)) {
      return Reflect.apply(connect, this, args);
    }
    onRefused(host);
    process.nextTick(() =>
      this.destroy(new Error(`Connections to '${host}' are not made here`)),
    );
    return this;
  };
  return () => {
    Socket.prototype.connect = connect;
  };
}

/** The host that `connect` is called for, in any of its forms; `undefined` for local sockets and the default host. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = args;
  // `net.connect` hands on its arguments as one list.
  if (Array.isArray(first)) {
    return hostOf(first);
  }
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: unknown; host?: unknown };
    return path || typeof host !== 'string' ? undefined : host;
  }
  return typeof second === 'string' ? second : undefined;
}

function isLoopback(host: string): boolean {
  return (
    host === '' ||
    host === 'localhost' ||
    host === '::1' ||
    (isIPv4(host) && host.startsWith('127.'))
  );
}
