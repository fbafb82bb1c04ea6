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

import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, toolchainFolder } from './paths.mjs';
import { capture, start } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const stampFile = join(root, 'node_modules', '.stewardship-install');
const logFile = join(toolchainFolder, 'install.log');

/** Installs the packages of yarn.lock, unless they are there already. */
export async function ensureInstalled() {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }

  say('Installing the packages of yarn.lock. The first time takes minutes.');
  const exitCode = await yarnInstall();
  if (exitCode !== 0) {
    await refuse(`Yarn could not install the packages, see ${logFile}`);
  }
  if (!(await databaseDriverWorks())) {
    await refuse('The SQLite driver better-sqlite3 was not built');
  }
  writeFileSync(stampFile, stamp);
  say('The packages are installed.');
}

function fingerprint() {
  const manifests = ['packages', 'plugins']
    .flatMap(folder =>
      readdirSync(join(root, folder)).map(name => join(folder, name)),
    )
    .map(folder => join(folder, 'package.json'))
    .filter(file => existsSync(join(root, file)));

  const hash = createHash('sha256');
  for (const file of [
    '.yarnrc.yml',
    'package.json',
    'yarn.lock',
    ...manifests.sort(),
  ]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

// Yarn names its steps in a way that only those who know Yarn understand.
const steps = {
  'Resolution step': 'Reading yarn.lock ...',
  'Fetch step': 'Fetching the packages from the npm registry ...',
  'Link step':
    'Writing node_modules and compiling native modules, the longest step ...',
};

async function yarnInstall() {
  const log = createWriteStream(logFile);
  const yarn = start('yarn', ['install', '--immutable'], {
    output: 'pipe',
    env: {
      YARN_ENABLE_COLORS: '0',
      YARN_ENABLE_HYPERLINKS: '0',
      YARN_ENABLE_PROGRESS_BARS: '0',
      YARN_ENABLE_TELEMETRY: '0',
    },
  });
  yarn.stderr.pipe(log, { end: false });
  for await (const line of createInterface({ input: yarn.stdout })) {
    log.write(`${line}\n`);
    const step = Object.keys(steps).find(name => line.includes(`┌ ${name}`));
    if (step) {
      say(steps[step]);
    }
  }
  log.end();
  return yarn.exited;
}

async function databaseDriverWorks() {
  const { exitCode } = await capture(
    'node',
    ['-e', `new (require('better-sqlite3'))(':memory:')`],
    { cwd: join(root, 'packages', 'backend') },
  );
  return exitCode === 0;
}

async function refuse(problem) {
  const missing = [];
  for (const tool of ['python3', 'make', 'g++']) {
    if ((await capture(tool, ['--version'])).exitCode !== 0) {
      missing.push(tool);
    }
  }
  const advice = missing.length
    ? `Native modules are compiled here, and that needs ${missing.join(
        ', ',
      )}: install it (on Debian: apt-get install python3 make g++) and try again.`
    : `The last lines of the log say:\n${readFileSync(logFile, 'utf8')
        .split('\n')
        .slice(-30)
        .join('\n')}`;
  throw new Refusal(`${problem}. ${advice}`);
}
