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

import { readAnswer } from '../answer/readAnswer';

/** Reads this as the answer of a server. */
export function read(value: unknown) {
  return readAnswer({
    bytes: Buffer.from(JSON.stringify(value)),
    shown: 'cycles.example',
    signal: new AbortController().signal,
  });
}

/** Reads what should be readable. */
export async function readWell(value: unknown) {
  const reading = await read(value);
  if (reading.status !== 'read') {
    throw new Error(JSON.stringify(reading));
  }
  return reading;
}
