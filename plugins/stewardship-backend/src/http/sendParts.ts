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

import { once } from 'node:events';
import type { Response } from 'express';

/**
 * Sends an answer in parts: the next one is made only once the caller has taken those before it, and none at all once the
 * caller is gone. Headers are set with the first part, so that a failure before it is still an error answer; a failure after
 * it breaks the answer off, so that nobody takes a part of it for all of it.
 */
export async function sendParts(
  res: Response,
  options: {
    type: string;
    /** What the caller may call the file. */
    fileName?: string;
    parts: AsyncIterable<string>;
  },
): Promise<void> {
  const { type, fileName, parts } = options;
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  try {
    for await (const part of parts) {
      if (!res.headersSent) {
        res.setHeader('Content-Type', type);
        res.setHeader('Cache-Control', 'private, no-store');
        if (fileName !== undefined) {
          res.setHeader(
            'Content-Disposition',
            `attachment; filename="${fileName}"`,
          );
        }
      }
      if (gone.signal.aborted) {
        return;
      }
      if (!res.write(part)) {
        await once(res, 'drain', { signal: gone.signal });
      }
    }
  } catch (error) {
    if (gone.signal.aborted) {
      return;
    }
    if (res.headersSent) {
      res.destroy();
    }
    throw error;
  }
  res.end();
}
