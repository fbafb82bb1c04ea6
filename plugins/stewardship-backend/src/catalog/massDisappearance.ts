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

/** What the mirror tolerates before it doubts the catalog rather than itself. */
export type VanishSettings = {
  /** The share of entities that may vanish at once, 0 to 1. */
  vanishLimit: number;
  /** After how many milliseconds of the same answer a larger share is believed. */
  vanishAcceptAfterMs: number;
};

/** Why nothing is removed in a run. */
export type Hold = { heldSince: string; heldUids: string[] };

/**
 * Judges whether what vanished from the catalog is gone, or the answer is wrong: a location that broke, or a page
 * that got lost. Returns why nothing is to be removed, or `undefined` where it is gone.
 */
export function judgeDisappearance(options: {
  seen: number;
  vanishedUids: string[];
  presentBefore: number;
  /** What earlier runs have held back, and since when (ISO 8601). */
  held: { heldSince?: string; heldUids: string[] };
  now: Date;
  settings: VanishSettings;
}): Hold | undefined {
  const { seen, vanishedUids, presentBefore, held, now, settings } = options;
  const tolerated = presentBefore * settings.vanishLimit;
  if (vanishedUids.length === 0) {
    return undefined;
  }
  // Only the same answer gets older: what vanishes beyond it starts the wait anew.
  const before = new Set(held.heldUids);
  const further = vanishedUids.filter(uid => !before.has(uid)).length;
  const heldSince =
    held.heldSince && further <= tolerated ? held.heldSince : now.toISOString();
  const heldMs = now.getTime() - Date.parse(heldSince);
  const isOld = heldMs >= settings.vanishAcceptAfterMs;
  // An empty answer is never believed: no organization removes everything.
  if (seen > 0 && (vanishedUids.length <= tolerated || isOld)) {
    return undefined;
  }
  return { heldSince, heldUids: vanishedUids };
}
