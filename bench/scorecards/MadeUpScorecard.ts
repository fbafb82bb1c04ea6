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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../shared/random';
import { countNames, flagNames, sourceIds } from './MadeUpFacts';

/** As many as in the goals. */
export const CHECKS = 50;
export const SCORECARD = 'bench';
export const LEVELS = ['bronze', 'silver', 'gold'];

// Checks of each level; the others count for the score alone.
const OF_LEVEL = 4;
const MOST_WEIGHT = 5;

/** A check with its two conditions, one of each type. */
export type MadeUpCheck = {
  id: string;
  flag: { source: number; name: string };
  count: { source: number; name: string; atLeast: number };
  /** Whether one of the conditions is enough. */
  isEither: boolean;
  weight: number;
  level?: string;
};

export function makeUpChecks(): MadeUpCheck[] {
  const random = new Random(50);
  return Array.from({ length: CHECKS }, (_, index) => ({
    id: `check-${index}`,
    flag: {
      source: random.below(sourceIds.length),
      name: random.pick(flagNames),
    },
    count: {
      source: random.below(sourceIds.length),
      name: random.pick(countNames),
      atLeast: 5 + random.below(40),
    },
    isEither: index % 2 === 0,
    weight: 1 + random.below(MOST_WEIGHT),
    // Only of those that are met more easily.
    ...(index % 2 === 0 && { level: LEVELS[Math.floor(index / 2 / OF_LEVEL)] }),
  }));
}

/** Where people write the scorecard: a file that is gone in the end. */
export function createScorecardFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'stewardship-bench-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  return join(directory, 'scorecard.yaml');
}

export function writeScorecard(path: string, checks: MadeUpCheck[]): void {
  writeFileSync(path, documentOf(checks));
}

/** Asks for a little more in each check, which then weighs something else. */
export function askForMore(checks: MadeUpCheck[]): void {
  for (const check of checks) {
    check.count.atLeast++;
    check.weight = (check.weight % MOST_WEIGHT) + 1;
  }
}

function documentOf(checks: MadeUpCheck[]): string {
  const lines = [
    'apiVersion: stewardship.dev/v1',
    'kind: Scorecard',
    `metadata: { name: ${SCORECARD}, title: Benchmark }`,
    'spec:',
    '  owner: group:default/team-1',
    `  levels: [${LEVELS.map(id => `{ id: ${id}, title: ${id} }`).join(', ')}]`,
    '  checks:',
  ];
  for (const check of checks) {
    const { flag, count } = check;
    lines.push(
      `    - id: ${check.id}`,
      `      title: The tools are content with ${flag.name} and ${count.name}`,
      `      weight: ${check.weight}`,
      ...(check.level === undefined ? [] : [`      level: ${check.level}`]),
      `      rule: ${sourceIds[flag.source]}.${flag.name} ${
        check.isEither ? '||' : '&&'
      } ${sourceIds[count.source]}.${count.name} >= ${count.atLeast}`,
      '      remediation:',
      `        text: Look at what the tool says about ${count.name} of {{ title }}.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
