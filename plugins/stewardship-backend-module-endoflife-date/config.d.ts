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

export interface Config {
  /** Where release cycles of technologies come from. Other plugins that use endoflife.date have keys here too. */
  endOfLife?: {
    /** Whether they are read from endoflife.date, a mirror of it or a saved answer; true unless told. */
    enabled?: boolean | 'true' | 'false';
    /**
     * A server that has the API v1 of endoflife.date, with or without `/api` or `/api/v1` at the end;
     * `https://endoflife.date` unless told.
     *
     * At most one of `baseUrl`, `file` and `url` may be set.
     */
    baseUrl?: string;
    /**
     * A saved answer of `/api/v1/products/full`, on the machine of the backend; relative paths start from where the backend
     * runs.
     */
    file?: string;
    /**
     * Address of a saved answer of `/api/v1/products/full`, read with the URL reader: in a repository of an integration, or
     * on a host of `backend.reading.allow`.
     *
     * @visibility secret
     */
    url?: string;
    /** How long one reading may take, an ISO 8601 duration from `PT1S` to `PT2M`; `PT1M` unless told. */
    timeout?: string;
  };
}
