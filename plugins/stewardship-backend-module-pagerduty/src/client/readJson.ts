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

const MAX_BYTES = 10 * 1024 * 1024;

/** The body of an answer. */
export type JsonBody =
  | { status: 'read'; value: unknown }
  | { status: 'tooLarge' }
  | { status: 'unreadable' };

/** Reads a body as JSON, up to a size that no page of a list comes near to. */
export async function readJson(response: Response): Promise<JsonBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) {
      // Leaving the loop ends the transfer.
      return { status: 'tooLarge' };
    }
    chunks.push(chunk);
  }
  try {
    return {
      status: 'read',
      value: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    };
  } catch {
    return { status: 'unreadable' };
  }
}
