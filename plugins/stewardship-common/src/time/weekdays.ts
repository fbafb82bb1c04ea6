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

import { Info } from 'luxon';
import type { Weekday } from '../record/values';

/**
 * The days of the week in the order in which the record counts them, Monday first.
 *
 * @internal
 */
export const WEEKDAYS: readonly Weekday[] = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
];

/**
 * Days of the week in short, with neighbors drawn together: "Mon–Fri", "Sat–Mon", "Mon, Wed".
 *
 * @public
 */
export function formatWeekdays(days: Weekday[], locale?: string): string {
  const names = Info.weekdays('short', { locale });
  const chosen = WEEKDAYS.map(day => days.includes(day));
  const runs: number[][] = [];
  for (const [index, isChosen] of chosen.entries()) {
    if (!isChosen) {
      continue;
    }
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) {
      run.push(index);
    } else {
      runs.push([index]);
    }
  }
  const [first] = runs;
  const last = runs.at(-1);
  // A run that reaches Sunday goes on with one that starts on Monday: Sat–Mon, not "Mon, Sat–Sun".
  if (first && last && runs.length > 1 && first[0] === 0 && last.at(-1) === 6) {
    runs.shift();
    last.push(...first);
  }
  return runs.map(run => formatRun(run, names)).join(', ');
}

function formatRun(run: number[], names: string[]): string {
  const [start] = run;
  const end = run[run.length - 1];
  return run.length < 3
    ? run.map(index => names[index]).join(', ')
    : `${names[start]}–${names[end]}`;
}
