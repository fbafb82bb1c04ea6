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

import { FullConfig } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';

const DEADLINE_MS = 120_000;
const POLL_MS = 500;

/**
 * Waits until every portal that is to be tested has read the demo organization and who is on call in it, so that no test
 * depends on how fast the machine is.
 */
export default async function waitForDemoOrganization({
  projects,
}: FullConfig) {
  await Promise.all(
    projects.map(async ({ name, use }) => {
      const portal = new Portal(`${use.baseURL}`);
      const deadline = Date.now() + DEADLINE_MS;
      let settledAt: Date | undefined;
      let entities = 0;
      while (!settledAt || !(await portal.isMirroredSince(settledAt))) {
        if (Date.now() > deadline) {
          throw new Error(
            `The portal '${name}' has not read the demo organization, see the output of its backend`,
          );
        }
        await sleep(POLL_MS);
        const now = await portal.countEntities();
        settledAt =
          now > 0 && now === entities ? settledAt ?? new Date() : undefined;
        entities = now;
      }
      while (!(await portal.knowsEveryLadder())) {
        if (Date.now() > deadline) {
          throw new Error(
            `The portal '${name}' has not read who is on call in the demo organization, see the output of its backend and what else listens on the port in demo.onCall of app-config.yaml`,
          );
        }
        await sleep(POLL_MS);
      }
    }),
  );
}

class Portal {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async countEntities(): Promise<number> {
    const answer = await this.#get('/api/catalog/entities/by-query?limit=0');
    return answer?.totalItems ?? 0;
  }

  async isMirroredSince(time: Date): Promise<boolean> {
    const answer = await this.#get('/api/stewardship/entities?limit=1');
    return answer !== undefined && answer.mirror.syncedAt > time.toISOString();
  }

  /** A ladder is tested once, before it is known who is on call, and again when it is. */
  async knowsEveryLadder(): Promise<boolean> {
    const { items = [], totalItems } =
      (await this.#get('/api/stewardship/entities?limit=200')) ?? {};
    return (
      items.length === totalItems &&
      items.every(
        ({ ladder }: { ladder?: string }) => ladder && ladder !== 'unknown',
      )
    );
  }

  /** Nothing while a plugin is still starting, which takes long on a busy machine. */
  async #get(path: string) {
    const signIn = await fetch(`${this.#url}/api/auth/guest/refresh`);
    const { backstageIdentity } = await signIn.json();
    const response = await fetch(`${this.#url}${path}`, {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
    if (response.status === 503) {
      return undefined;
    }
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}`);
    }
    return response.json();
  }
}
