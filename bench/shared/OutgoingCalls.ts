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

import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Requests with this header are those of the benchmark itself. */
export const OWN_REQUEST = 'x-stewardship-bench';

/** Counts the HTTP requests that this process sends, apart from those of the benchmark. */
export class OutgoingCalls {
  count = 0;

  constructor() {
    subscribe('http.client.request.start', message => {
      const { request } = message as { request: ClientRequest };
      if (!request.hasHeader(OWN_REQUEST)) {
        this.count++;
      }
    });
    subscribe('undici:request:create', () => {
      this.count++;
    });
  }
}
