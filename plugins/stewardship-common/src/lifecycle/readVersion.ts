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

const LONGEST = 200;
// What vendors put after the number: 22.04.3 LTS (Jammy Jellyfish), 8.0 Update 3k, 17.0.4075.5 CU8, 8 (2111).
const REMARK =
  /^([^ ]+)((?: (?:lts|ga|update|patch|service pack|build|u|sp|cu|mr)(?: ?\d+[a-z]?)?)?(?: \((?!or |and |to |up )(?:\d+|[a-z]+(?: [a-z]+)?)\))?)$/;
const CLEAR = /^[0-9a-z](?:[0-9a-z._+~:-]*[0-9a-z])?$/;
const FLOATING =
  /^(?:latest|stable|lts|current|edge|nightly|main|master|trunk|head|dev|devel|next|canary|testing|unstable|rolling)(?![a-z])/;

/** A version as all write it, whatever the habits of its vendor: in lower case, without blanks, `v` and epoch. */
export type PlainVersion = {
  text: string;
  /** True where it ended in `.x`: any version that begins so. */
  open: boolean;
};

/** The plain form of the name of a release cycle; the same for `V1.10` and `1.10`. Absent where it is far too long. */
export function plainCycle(name: string): string | undefined {
  return name.length > LONGEST
    ? undefined
    : withoutWildcard(withoutV(name.trim().toLowerCase()));
}

/** The plain form of a version; absent where it can mean several, as `latest` and `^18` do. */
export function readVersion(version: string): PlainVersion | undefined {
  if (version.length > LONGEST) {
    return undefined;
  }
  const written = version
    .trim()
    .toLowerCase()
    .replace(/^={1,3} ?/, '')
    .replace(REMARK, (_, number: string, remark: string) =>
      remark ? `${number}-${remark.match(/[a-z0-9]+/g)?.join('-')}` : number,
    );
  const closed = withoutWildcard(written);
  if (!CLEAR.test(closed) || FLOATING.test(closed)) {
    return undefined;
  }
  const text = withoutV(
    closed
      // The epoch of Debian and RPM packages.
      .replace(/^\d+:(?=\d)/, '')
      // Go is the only one that writes its versions so, everywhere.
      .replace(/^go(?=\d)/, ''),
  );
  return { text, open: closed !== written };
}

function withoutV(text: string): string {
  return text.replace(/^v(?=\d)/, '');
}

function withoutWildcard(text: string): string {
  return text.replace(/(\d)(?:\.[x*])+$/, '$1');
}
