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

import { ResponseError } from '@backstage/errors';

/** What the client throws where the backend answers with an error: its words are in the cause. */
export async function responseError(
  status: number,
  error: { name: string; message: string },
): Promise<ResponseError> {
  return await ResponseError.fromResponse({
    ...{ ok: false, redirected: false, status, statusText: error.name },
    ...{
      url: 'http://localhost/api/stewardship',
      headers: new Headers({ 'Content-Type': 'application/json' }),
    },
    text: async () =>
      JSON.stringify({ error, response: { statusCode: status } }),
  } as Response);
}
