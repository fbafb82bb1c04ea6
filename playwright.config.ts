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

import { defineConfig } from '@playwright/test';

/**
 * The tests of a portal run against its production build, served by a backend of its own. Compared with the development
 * server this is faster on a small machine (a build takes seconds and happens once, a page then loads at once), closer
 * to what adopters run, and undisturbed by edits while the tests run. Each backend has an in-memory database and a port
 * of its own, so that a portal that `npm start` has started is not touched.
 */
const portals = [
  { name: 'app', port: 7107 },
  { name: 'app-legacy', port: 7108 },
];

const url = (port: number) => `http://localhost:${port}`;

export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  globalSetup: './playwright.setup.ts',
  // The tests of one portal share its catalog and database.
  workers: 1,
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile:
          process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ??
          'test-results/playwright.json',
      },
    ],
  ],
  outputDir: 'test-results/playwright',
  use: {
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: portals.map(({ name, port }) => ({
    name,
    testDir: `packages/${name}/e2e-tests`,
    testMatch: '*.test.ts',
    use: { baseURL: url(port) },
  })),
  webServer: portals.map(({ name, port }) => ({
    name,
    cwd: 'packages/backend',
    command: [
      `(cd ../${name} && backstage-cli package build)`,
      'exec node --require @backstage/cli/config/nodeTransform.cjs src/index.ts --config ../../app-config.yaml',
    ].join(' && '),
    env: {
      NODE_ENV: 'development',
      APP_CONFIG_app_packageName: name,
      APP_CONFIG_app_baseUrl: url(port),
      APP_CONFIG_backend_baseUrl: url(port),
      APP_CONFIG_backend_listen_port: String(port),
      APP_CONFIG_backend_database_connection: ':memory:',
      APP_CONFIG_stewardship_sync_schedule_frequency: 'PT3S',
      APP_CONFIG_stewardship_lifecycle_schedule_frequency: 'PT3S',
      APP_CONFIG_stewardship_scorecards_schedule_frequency: 'PT5S',
    },
    url: `${url(port)}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  })),
});
