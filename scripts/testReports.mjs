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

import { existsSync, readFileSync } from 'node:fs';

/** Counts what Jest's JSON report says. A test file that could not run at all counts as one failure. */
export function readJestReport(file, { exitCode }) {
  const report = read(file);
  return expectFailureOf(exitCode, {
    passed: report?.numPassedTests ?? 0,
    failed:
      (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Counts what Playwright's JSON report says. An error outside of the tests, as of a server, counts as one failure. */
export function readPlaywrightReport(file, { exitCode }) {
  const report = read(file);
  return expectFailureOf(exitCode, {
    passed: report?.stats.expected ?? 0,
    failed:
      (report?.stats.unexpected ?? 0) +
      (report?.stats.flaky ?? 0) +
      (report?.errors.length ?? 0),
    skipped: report?.stats.skipped ?? 0,
  });
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

// A program that failed without saying where, for example because it crashed, has not passed.
function expectFailureOf(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0
    ? { ...counts, failed: 1 }
    : counts;
}
