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

import express, { type RequestHandler, type Router } from 'express';

/** Errors of handlers become answers, as they do in the router of the plugin. */
export function promiseRouter(): Router {
  const router = express.Router();
  for (const method of ['get', 'post', 'put', 'delete'] as const) {
    const add: (path: string, handler: RequestHandler) => unknown =
      router[method].bind(router);
    Object.assign(router, {
      [method]: (path: string, handler: RequestHandler) =>
        add(path, (req, res, next) => {
          Promise.resolve(handler(req, res, next)).catch(next);
        }),
    });
  }
  return router;
}
