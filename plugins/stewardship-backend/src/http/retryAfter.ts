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

import type { ErrorRequestHandler } from 'express';

/** Says in the answer to a refused request when to try again, where the error knows; the answer itself is made by others. */
export const addRetryAfter: ErrorRequestHandler = (error, _req, res, next) => {
  const seconds: unknown = Object(error).retryAfterSeconds;
  if (typeof seconds === 'number' && !res.headersSent) {
    res.setHeader('Retry-After', String(Math.max(1, Math.ceil(seconds))));
  }
  next(error);
};
