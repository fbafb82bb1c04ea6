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
export type Hold = { reason: string; heldSince: string };

/**
 * Judges whether what vanished from the catalog is gone, or the answer is wrong: a location that broke, a database
 * that was wiped, a page that got lost. Returns why nothing is to be removed, or `undefined` where it is gone.
 */
export function judgeDisappearance(options: {
  seen: number;
  vanished: number;
  presentBefore: number;
  /** Since when earlier runs have held back, ISO 8601. */
  heldSince: string | undefined;
  now: Date;
  settings: VanishSettings;
}): Hold | undefined {
  const { seen, vanished, presentBefore, now, settings } = options;
  if (vanished === 0) {
    return undefined;
  }
  const heldSince = options.heldSince ?? now.toISOString();
  const heldMs = now.getTime() - Date.parse(heldSince);
  const withinLimit = vanished <= presentBefore * settings.vanishLimit;
  // An empty answer is never believed: no organization removes everything.
  if (seen > 0 && (withinLimit || heldMs >= settings.vanishAcceptAfterMs)) {
    return undefined;
  }
  return {
    heldSince,
    reason: `${vanished} of ${presentBefore} entities are missing in the catalog's answer, nothing was removed`,
  };
}
