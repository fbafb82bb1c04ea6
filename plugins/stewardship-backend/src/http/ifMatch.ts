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

import { CustomErrorBase } from '@backstage/errors';
import type { Request } from 'express';

/** Somebody else has written since the caller read: 412. */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;
  readonly statusCode = 412;
}

/** The caller does not say what it has read: 428. */
export class PreconditionRequiredError extends CustomErrorBase {
  name = 'PreconditionRequiredError' as const;
  readonly statusCode = 428;
}

/**
 * The version that the caller has read. Throws where there is none; a weak tag, a list or `*` is as good as another
 * version, as none of them says what was read.
 */
export function readIfMatch(req: Request): string {
  const header = req.header('if-match');
  if (header === undefined) {
    throw new PreconditionRequiredError(
      "The header 'If-Match' is missing; send the version that was read, in quotes",
    );
  }
  const [, version] = /^"([\x21\x23-\x7e]{1,200})"$/.exec(header.trim()) ?? [];
  if (version === undefined) {
    throw new PreconditionFailedError(
      "The header 'If-Match' must be the version that was read, in quotes",
    );
  }
  return version;
}
