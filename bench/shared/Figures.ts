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

/** What a figure must be: a bound, or nothing where the figure is only there to be known. */
export type Goal = { atMost: number } | { atLeast: number } | undefined;

/**
 * Prints figures, one JSON line each, on standard output. Everything else that a benchmark says goes to standard error.
 */
export class Figures {
  readonly #bench: string;
  #failed = 0;

  constructor(bench: string) {
    this.#bench = bench;
  }

  add(options: {
    engine: string;
    figure: string;
    value: number;
    unit: string;
    goal?: Goal;
  }): void {
    const { engine, figure, unit, goal } = options;
    const value = Math.round(options.value * 1000) / 1000;
    const holds = meets(value, goal);
    if (!holds) {
      this.#failed++;
    }
    this.#print({
      bench: this.#bench,
      engine,
      figure,
      value,
      unit,
      goal: textOf(goal),
      holds,
    });
  }

  /** Sets the exit code, and says how many goals were missed. */
  end(): void {
    if (this.#failed > 0) {
      note(`${this.#failed} goals do not hold`);
      process.exitCode = 1;
    }
  }

  #print(line: object): void {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

/** Says something beside the figures. */
export function note(text: string): void {
  process.stderr.write(`[bench] ${text}\n`);
}

function meets(value: number, goal: Goal): boolean {
  if (!goal) {
    return true;
  }
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

function textOf(goal: Goal): string | null {
  if (!goal) {
    return null;
  }
  return 'atMost' in goal ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`;
}
