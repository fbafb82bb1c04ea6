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

/**
 * Why a part of a rule has no value: facts are missing, or it failed. Parts hand it on instead of throwing, as missing data is
 * nothing unusual, and throwing takes its time.
 */
export class Obstacle {
  /** As in rules, `support.tier`; empty where it failed. */
  readonly missing: readonly string[];
  /** In plain words; empty where facts are missing. */
  readonly failure: string;

  private constructor(missing: readonly string[], failure: string) {
    this.missing = missing;
    this.failure = failure;
  }

  static missing(fact: string): Obstacle {
    return new Obstacle([fact], '');
  }

  static failed(message: string): Obstacle {
    return new Obstacle([], message);
  }

  /** Both together. Missing facts come before failures: once they are known, what failed may not matter any more. */
  and(other: Obstacle | undefined): Obstacle {
    if (!other || other === this || other.missing.length === 0) {
      return this;
    }
    return this.missing.length === 0
      ? other
      : new Obstacle([...new Set([...this.missing, ...other.missing])], '');
  }
}
