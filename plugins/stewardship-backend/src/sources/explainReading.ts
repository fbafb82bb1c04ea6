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

import { explainFailure } from './explainFailure';

/** Why a file on the web could not be read, in plain words and without anything that may be secret. */
export function explainReading(options: {
  error: unknown;
  url: string;
  now: Date;
}): { reason: string; retryAt?: Date } {
  const { error, url, now } = options;
  const { host, pathname } = new URL(url);
  const { finding, ...failure } = explainFailure({
    ...{ error, host, now },
    shown: `${host}${pathname}`,
    isFolder: false,
  });
  const retryAt = 'retryAt' in failure ? failure.retryAt : undefined;
  return {
    reason: reasonOf(finding, host),
    ...(retryAt && { retryAt }),
  };
}

function reasonOf(
  finding: ReturnType<typeof explainFailure>['finding'],
  host: string,
): string {
  switch (finding.kind) {
    case 'runbookNotFound':
      return `There is nothing at ${finding.path}`;
    case 'runbookForbidden':
      return `'${host}' does not let the portal read ${finding.path}`;
    case 'runbookNotAllowed':
      return `The portal may not read ${finding.path}; add ${finding.expected}`;
    default:
      return `${finding.path} cannot be read: ${finding.value}`;
  }
}

/** Why a file on the machine of the backend could not be read. Where it is there is nobody's business. */
export function explainFileFailure(error: unknown, name: string): string {
  const { code } = Object(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file '${name}'`;
    case 'EACCES':
    case 'EPERM':
      return `The portal may not open the file '${name}'`;
    case 'EISDIR':
      return `'${name}' is a folder, and a file is expected`;
    default:
      return typeof code === 'string'
        ? `The file '${name}' cannot be read: the file system says ${code}`
        : `'${name}' is not a file`;
  }
}
