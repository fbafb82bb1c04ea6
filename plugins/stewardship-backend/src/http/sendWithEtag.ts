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

import type { Request, Response } from 'express';
import { hashOf } from '../database/hash';

/**
 * Answers with JSON and its fingerprint, or with 304 where the caller has exactly that already. The answer is the
 * caller's own: shared caches must not keep it, and private ones must ask again each time.
 */
export function sendWithEtag(
  req: Request,
  res: Response,
  body: object,
  options: {
    /** What of the body tells answers apart; all of it unless given. */
    identity?: object;
  } = {},
): void {
  const { identity = body } = options;
  res.setHeader('Cache-Control', 'private, no-cache');
  res.vary('Authorization');
  res.setHeader('ETag', `"${hashOf(identity)}"`);
  if (req.fresh) {
    res.status(304).end();
  } else {
    res.json(body);
  }
}
