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
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture, start } from './processes.mjs';
import { Refusal, say } from './say.mjs';

/**
 * Starts the backend and one of the two portals, says when both answer, and stays until they end.
 * Further arguments go to `backstage-cli repo start`.
 */
export async function startPortal({ packageName, configName, args }) {
  // Besides app-config.yaml and app-config.local.yaml, Backstage reads app-config.<name>.yaml for each name in here.
  process.env.BACKSTAGE_ENV = [process.env.BACKSTAGE_ENV, configName]
    .filter(Boolean)
    .join();
  process.env.BROWSER = 'none';

  const { appUrl, backendUrl } = await readUrls(packageName);
  await expectFreePort(backendUrl);
  await expectFreePort(appUrl);

  say('Starting the backend and the portal, which takes up to a minute ...');
  const portal = start('backstage-cli', [
    'repo',
    'start',
    packageName,
    'backend',
    ...args,
  ]);
  const ending = new AbortController();
  portal.exited.then(() => ending.abort());

  await untilAnswering(appUrl, ending.signal);
  await untilAnswering(
    `${backendUrl}/.backstage/health/v1/readiness`,
    ending.signal,
  );
  if (!ending.signal.aborted) {
    say(`Ready. Open ${appUrl} and choose "Enter". Ctrl-C ends everything.`);
  }

  const exitCode = await portal.exited;
  say(`The portal ended with exit code ${exitCode}, see its messages above.`);
  return exitCode || 1;
}

async function readUrls(packageName) {
  const { exitCode, stdout, stderr } = await capture('backstage-cli', [
    'config:print',
    '--frontend',
    '--format=json',
    `--package=${packageName}`,
  ]);
  if (exitCode !== 0) {
    throw new Refusal(`The configuration cannot be read: ${stderr}`);
  }
  const { app, backend } = JSON.parse(stdout);
  return { appUrl: app.baseUrl, backendUrl: backend.baseUrl };
}

async function expectFreePort(url) {
  const { hostname, port } = new URL(url);
  const server = createServer().listen({ port: Number(port), host: hostname });
  try {
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  } catch (error) {
    throw new Refusal(
      `Port ${port} of ${url} cannot be used: ${error.message}. If another portal is running, stop it first.`,
    );
  }
}

async function untilAnswering(url, signal) {
  // A backend that fails at the start is not restarted before a file changes, so waiting goes on, but not silently.
  const remindAfter = 90_000;
  let remindAt = Date.now() + remindAfter;
  while (!signal.aborted && !(await answers(url))) {
    if (Date.now() > remindAt) {
      say(`${url} does not answer yet. Is there an error above?`);
      remindAt += remindAfter;
    }
    await sleep(500);
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}
