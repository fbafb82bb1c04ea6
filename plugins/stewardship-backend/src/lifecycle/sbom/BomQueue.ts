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

/** A bill of materials that is to be read. */
export type WaitingBom = { key: string; address: string };

/**
 * Bills of materials that wait to be read. Their hosts take turns, and one that is being asked already only has another turn
 * where no other host is left: a slow one keeps nobody waiting but its own.
 */
export class BomQueue {
  /** Hosts that are being asked, each as often as it is. */
  readonly #busy: string[] = [];
  /** By host; the one whose turn was last is the last. */
  readonly #waiting = new Map<string, IterableIterator<WaitingBom>>();

  /** Keeps the order among those of one host. */
  constructor(boms: readonly WaitingBom[]) {
    const byHost = new Map<string, WaitingBom[]>();
    for (const bom of boms) {
      const host = hostOf(bom);
      const others = byHost.get(host);
      if (others) {
        others.push(bom);
      } else {
        byHost.set(host, [bom]);
      }
    }
    for (const [host, of] of byHost) {
      this.#waiting.set(host, of.values());
    }
  }

  /** The next one, which is `release`d once it was read. */
  take(): WaitingBom | undefined {
    for (;;) {
      const hosts = [...this.#waiting.keys()];
      const host = hosts.find(each => !this.#busy.includes(each)) ?? hosts[0];
      const waiting = this.#waiting.get(host);
      if (!waiting) {
        return undefined;
      }
      this.#waiting.delete(host);
      const { done, value } = waiting.next();
      if (!done) {
        this.#waiting.set(host, waiting);
        this.#busy.push(host);
        return value;
      }
    }
  }

  release(bom: WaitingBom): void {
    const at = this.#busy.indexOf(hostOf(bom));
    if (at >= 0) {
      this.#busy.splice(at, 1);
    }
  }
}

/** Files of this machine are of one host, too. */
function hostOf({ address }: WaitingBom): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
