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

import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const windows = process.platform === 'win32';
const running = new Set();
let ending = false;

/**
 * Starts a program in a process group of its own, so that stopping it also stops everything that it started. It gets
 * no standard input: a background group that reads from the terminal would be suspended.
 */
export function start(command, args, { cwd = root, env = {}, output } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: !windows,
    // npm and Yarn are batch files on Windows.
    shell: windows,
    stdio: ['ignore', output ?? 'inherit', output ?? 'inherit'],
  });
  running.add(child);
  child.exited = new Promise(resolve => {
    child.once('error', error => {
      running.delete(child);
      if (output !== 'pipe') {
        say(`Could not run '${command}': ${error.message}`);
      }
      resolve(127);
    });
    child.once('close', code => {
      running.delete(child);
      // When everything is being stopped, no command goes on as if its program had ended by itself.
      if (!ending) {
        resolve(code ?? 1);
      }
    });
  });
  return child;
}

/** Runs a program to its end and returns its exit code. */
export function run(command, args, options) {
  return start(command, args, options).exited;
}

/** Runs a program to its end and returns its exit code and what it printed. */
export async function capture(command, args, options) {
  const child = start(command, args, { ...options, output: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', data => (stdout += data));
  child.stderr.on('data', data => (stderr += data));
  return { exitCode: await child.exited, stdout, stderr };
}

function signalGroup(child, signal) {
  if (windows) {
    spawn('taskkill', ['/pid', child.pid, '/t', '/f']);
    return false;
  }
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false; // No process of the group is left.
  }
}

async function stop(child) {
  signalGroup(child, 'SIGTERM');
  // What the program itself started may take a moment longer.
  const deadline = Date.now() + 8_000;
  while (signalGroup(child, 0) && Date.now() < deadline) {
    await sleep(50);
  }
  signalGroup(child, 'SIGKILL');
}

async function stopAll() {
  await Promise.all([...running].map(stop));
}

/** On Ctrl-C, stops every program, then ends this process with the given exit code. */
export function endOnSignal({ exitCode }) {
  async function end() {
    // The terminal and npm may each send a signal.
    if (!ending) {
      ending = true;
      say('Stopping ...');
      await stopAll();
      process.exit(exitCode);
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, end);
  }

  // A signal to npm alone ends npm and the shell in between, and never arrives here.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) {
        end();
      }
    }, 500).unref();
  }
}
