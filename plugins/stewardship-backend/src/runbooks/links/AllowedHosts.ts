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

import type { RootConfigService } from '@backstage/backend-plugin-api';

/** One entry of `backend.reading.allow`. */
type AllowedHost = {
  /** With a leading dot where anything may stand in front of it. */
  hostname: string;
  /** Absent where only the port is allowed that goes with the scheme. */
  ports?: { first: number; last: number };
  /** Absent where all are allowed. */
  paths?: string[];
};

/**
 * The hosts that whoever runs the portal lets it read from. Never allows what the URL reader would not, and refuses paths
 * that a server may read in another way than they are compared here.
 */
export class AllowedHosts {
  readonly #hosts: AllowedHost[];

  private constructor(options: { hosts: AllowedHost[] }) {
    this.#hosts = options.hosts;
  }

  static fromConfig(config: RootConfigService): AllowedHosts {
    const entries = config.getOptionalConfigArray('backend.reading.allow');
    const hosts = (entries ?? []).map(entry => {
      const [name, port] = entry.getString('host').split(':');
      return {
        hostname: name.startsWith('*.') ? name.slice(1) : name,
        ports: port ? readPorts(port) : undefined,
        paths: entry.getOptionalStringArray('paths'),
      };
    });
    return new AllowedHosts({ hosts });
  }

  allows(url: URL): boolean {
    return (
      (url.protocol === 'https:' || url.protocol === 'http:') &&
      this.#hosts.some(
        ({ hostname, ports, paths }) =>
          isHost(url, hostname) && isPort(url, ports) && isPath(url, paths),
      )
    );
  }
}

/** What is no port becomes a range that has none in it. */
function readPorts(written: string): { first: number; last: number } {
  if (!/^\d+(-\d+)?$/.test(written)) {
    return { first: NaN, last: NaN };
  }
  const [first, last = first] = written.split('-').map(Number);
  return { first, last };
}

function isHost({ hostname: found }: URL, hostname: string): boolean {
  if (!hostname.startsWith('.')) {
    return found === hostname;
  }
  return (
    found.endsWith(hostname) &&
    // All labels have to be there, and a dot alone is not the end of a name.
    hostname.length > 1 &&
    found.split('.').every(Boolean)
  );
}

function isPort(url: URL, ports: AllowedHost['ports']): boolean {
  if (!ports) {
    return !url.port;
  }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  return port >= ports.first && port <= ports.last;
}

function isPath({ pathname }: URL, paths: string[] | undefined): boolean {
  if (!paths) {
    return true;
  }
  return (
    pathname.split('/').every(isPlainSegment) &&
    paths.some(
      path =>
        pathname === path ||
        pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    )
  );
}

/** False for what may become another path once a server, or one behind it, has decoded it. */
function isPlainSegment(segment: string): boolean {
  let decoded;
  try {
    decoded = decodeURIComponent(segment);
  } catch {
    return false;
  }
  return (
    !/[/\\\p{Cc}]/u.test(decoded) &&
    !/%[0-9a-f]{2}/i.test(decoded) &&
    // Some servers take off what stands behind a semicolon before they look for dots.
    !/^\.{1,2}(;|$)/.test(decoded)
  );
}
