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

import type { BenchEntity } from './BenchEntity';
import type { BenchCatalog } from './generateCatalog';
import { Random } from './random';

const HOST = 'https://git.example.com';
const MODES = [
  'capacity',
  'dependency-failure',
  'configuration-drift',
  'data-corruption',
  'site-loss',
];

/** A file of a runbook that was made up. */
export type BenchFile = { path: string; text: string; title: string };

/** Files by the address of their folder, which ends in a slash. */
export type BenchFolders = Map<string, BenchFile[]>;

/**
 * Gives one component in six, one system in four and each platform a folder of three to eight runbooks of about four
 * kilobytes each. The alert of a runbook is named after its title.
 */
export function addRunbooks(catalog: BenchCatalog): BenchFolders {
  const random = new Random(7);
  const folders: BenchFolders = new Map();
  for (const entity of catalog.listed) {
    const isPlatform = catalog.platforms.includes(entity);
    const share = { Component: 1 / 6, System: 1 / 4 }[entity.kind] ?? 0;
    if (isPlatform || random.chance(share)) {
      const address = folderOf(entity);
      const count = 3 + random.below(6);
      folders.set(
        address,
        Array.from({ length: count }, (_, index) =>
          makeUp(entity, index, random),
        ),
      );
      const annotations = entity.metadata.annotations ?? {};
      entity.metadata.annotations = {
        ...(annotations as object),
        'stewardship.dev/runbooks': `url:${address}`,
      };
    }
  }
  return folders;
}

/** The folder that an entity has, if it has one. */
export function folderOf({ name }: BenchEntity): string {
  return `${HOST}/${name}/runbooks/`;
}

/** Of the same length as a runbook that somebody took trouble over. */
function makeUp(entity: BenchEntity, index: number, random: Random): BenchFile {
  const title = `Runbook ${index} of ${entity.name}`;
  const steps = Array.from(
    { length: 12 },
    (_, step) =>
      `- [ ] Step ${step}: look at the graph of ${entity.name} and compare it with the hour before\n`,
  );
  const checks = Array.from(
    { length: 6 },
    (_, check) =>
      `${
        check + 1
      }. Ask the machine what it is doing.\n\n   \`\`\`sh\n   status --of ${
        entity.name
      } --part ${check}\n   \`\`\`\n\n   If it answers slowly, [drain it](./drain.md) and wait for ten minutes before you go on.\n`,
  );
  const text = [
    '---',
    `title: ${title}`,
    `failure_modes: [${random.pick(MODES)}]`,
    `alerts: ["${alertOf(title)}"]`,
    `last_reviewed: 2026-0${1 + random.below(9)}-15`,
    '---',
    '',
    `# ${title}`,
    '',
    'What it looks like: requests wait for longer than a second, and some of them fail. '.repeat(
      8,
    ),
    '',
    ...steps,
    '',
    '## If that did not help',
    '',
    ...checks,
    '',
    '| sign | meaning |',
    '| ---- | ------- |',
    ...Array.from(
      { length: 10 },
      (_, row) => `| sign ${row} | meaning ${row} |`,
    ),
    '',
  ].join('\n');
  // The nearest of several with the same name wins, which is not what is measured.
  return { path: `${entity.name}-${index}.md`, text, title };
}

/** Name of the alert that leads to a runbook. */
export function alertOf(title: string): string {
  return title.replace(/\W+/g, '_');
}
