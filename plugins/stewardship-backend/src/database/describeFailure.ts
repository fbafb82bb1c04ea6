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

const MAX_LENGTH = 300;

/**
 * An error in a line for the log. A failed statement says itself, and on some engines the rows in it, before it says
 * what went wrong; only the latter is told.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error).slice(0, MAX_LENGTH);
  }
  const isDatabaseError = 'code' in error && error.message.includes(' - ');
  const message = isDatabaseError
    ? error.message.slice(error.message.lastIndexOf(' - ') + 3)
    : error.message;
  return `${error.name}: ${message}`.slice(0, MAX_LENGTH);
}
