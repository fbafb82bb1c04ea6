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
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { root, toolchainFolder } from './paths.mjs';
import { capture, run } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const NODE_MAJOR = '22';

const manifestFolder = join(root, 'scripts', 'toolchain');
const binFolder = join(toolchainFolder, 'node_modules', '.bin');
const stampFile = join(toolchainFolder, 'stamp');

/**
 * Puts the pinned Yarn, and Node.js 22 where another version is running, first on the PATH of everything that is
 * started from here. Both come from the npm registry and stay in the git-ignored folder `.toolchain`.
 */
export async function ensureToolchain() {
  // A command that a command of ours has started runs on the Node.js that was fetched: it is not to be thrown away.
  const nodeIsRight =
    process.versions.node.split('.')[0] === NODE_MAJOR &&
    !realpathSync(process.execPath).startsWith(toolchainFolder);

  const stamp = fingerprint({ nodeIsRight });
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    await fetchToolchain({ nodeIsRight });
    writeFileSync(stampFile, stamp);
  }

  const nodeFile = nodeIsRight ? process.execPath : join(binFolder, 'node');
  process.env.PATH = [
    join(root, 'node_modules', '.bin'),
    dirname(nodeFile),
    binFolder,
    process.env.PATH,
  ].join(delimiter);

  // Native modules compile against the headers beside that Node.js, also where an npmrc names those of another one.
  const nodeFolder = resolve(realpathSync(nodeFile), '..', '..');
  if (existsSync(join(nodeFolder, 'include', 'node', 'node_version.h'))) {
    process.env.npm_config_nodedir = nodeFolder;
  }
}

function fingerprint({ nodeIsRight }) {
  const lock = readFileSync(join(manifestFolder, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform} ${process.arch} ${nodeIsRight}\n`;
}

async function fetchToolchain({ nodeIsRight }) {
  say(
    nodeIsRight
      ? 'Fetching the pinned Yarn from the npm registry ...'
      : `Node.js ${process.versions.node} is running: fetching Node.js ${NODE_MAJOR} and the pinned Yarn from the npm registry ...`,
  );
  mkdirSync(toolchainFolder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(join(manifestFolder, file), join(toolchainFolder, file));
  }

  const flags = ['--ignore-scripts', '--no-audit', '--no-fund'];
  if (nodeIsRight) {
    flags.push('--omit=optional');
  }
  const exitCode = await run('npm', ['ci', '--loglevel=error', ...flags], {
    cwd: toolchainFolder,
  });
  if (exitCode !== 0) {
    throw new Refusal(
      `npm could not install ${manifestFolder}: see its message above. The npm registry must be reachable.`,
    );
  }

  if (!nodeIsRight) {
    await verifyNode();
  }
}

async function verifyNode() {
  const { stdout, stderr } = await capture(join(binFolder, 'node'), [
    '--version',
  ]);
  if (!stdout.startsWith(`v${NODE_MAJOR}.`)) {
    throw new Refusal(
      `The Node.js ${NODE_MAJOR} of the npm registry does not run on ${process.platform} ${process.arch}: install Node.js ${NODE_MAJOR} yourself and try again. ${stderr}`,
    );
  }
}
