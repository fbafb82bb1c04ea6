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

import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express, { type Router } from 'express';
import { createOpenApiRouter } from '../openapi.generated';
import { createRequestParsers } from '../requestParsers';

type RouterOptions = Parameters<typeof createOpenApiRouter>[0];

/** The router with routes of a test, and errors as the platform answers them. */
export async function createApp(
  addRoutes: (router: Router) => void,
  options?: RouterOptions,
) {
  const router: Router = await createOpenApiRouter({
    middleware: createRequestParsers(),
    ...options,
  });
  addRoutes(router);
  const middleware = MiddlewareFactory.create({
    config: mockServices.rootConfig(),
    logger: mockServices.logger.mock(),
  });
  return express().use(router).use(middleware.error());
}
