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

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, findPostgres } from './testEnvironment.mjs';
import { readJestReport, readPlaywrightReport } from './testReports.mjs';
import { resultsFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { say } from './say.mjs';

const jestReport = join(resultsFolder, 'jest.json');
const playwrightReport = join(resultsFolder, 'playwright.json');

/**
 * Runs the tests of all packages with Jest, then the browser tests with Playwright. With arguments, only what they
 * name: a path that contains `e2e-tests` goes to Playwright, everything else to Jest.
 */
export async function runTests(args) {
  const browserArgs = args.filter(arg => arg.includes('e2e-tests'));
  const unitArgs = args.filter(arg => !browserArgs.includes(arg));
  const everything = args.length === 0;

  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });

  const reports = [];
  const leftOut = [];

  if (everything || unitArgs.length) {
    const postgres = await findPostgres();
    if (!postgres.found) {
      leftOut.push(postgres.reason);
    }
    reports.push(await runJest(unitArgs));
  }

  if (everything || browserArgs.length) {
    const browser = findBrowser();
    if (browser.found) {
      reports.push(await runPlaywright(browserArgs));
    } else {
      leftOut.push(browser.reason);
    }
  }

  return summarize({ reports, leftOut });
}

async function runJest(args) {
  say('Running the tests of all packages ...');
  const exitCode = await run('backstage-cli', [
    'repo',
    'test',
    '--watch=false',
    '--json',
    `--outputFile=${jestReport}`,
    // What the tests of everything log would bury the failures.
    ...(args.length ? args : ['--silent']),
  ]);
  return readJestReport(jestReport, { exitCode });
}

async function runPlaywright(args) {
  say('Building both portals and running the browser tests ...');
  const exitCode = await run('playwright', ['test', ...args], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
  });
  return readPlaywrightReport(playwrightReport, { exitCode });
}

function summarize({ reports, leftOut }) {
  const total = key => reports.reduce((sum, report) => sum + report[key], 0);
  const passed = total('passed');
  const skipped = total('skipped');
  // On a machine that is meant to run everything, leaving something out must not look like success.
  const failed =
    total('failed') + (process.env.CI === 'true' ? leftOut.length : 0);

  const counts = { passed, failed, skipped, leftOut };
  writeFileSync(join(resultsFolder, 'summary.json'), JSON.stringify(counts));

  const remarks = skipped
    ? [...leftOut, `${skipped} tests are marked as skipped`]
    : leftOut;
  if (remarks.length) {
    say(`Left out: ${remarks.join('; ')}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
