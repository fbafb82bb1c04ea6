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

import type { PagerDutyAccount, PagerDutyConfig } from './config';
import { readPagerDutyKey, type PagerDutyTarget } from './pagerDutyKey';
import { quoted } from './quoted';

/** Where to look for what a key means. */
export type Found =
  | { status: 'found'; account: PagerDutyAccount; target: PagerDutyTarget }
  | { status: 'wrong'; message: string; fix: string };

/** Finds the account that a key is about. */
export class AccountFinder {
  readonly #config: PagerDutyConfig;

  constructor(config: PagerDutyConfig) {
    this.#config = config;
  }

  find(key: string): Found {
    const { accounts } = this.#config;
    if (accounts.length === 0) {
      return {
        status: 'wrong',
        message: 'PagerDuty is not configured.',
        fix: 'Set pagerDuty.apiToken, pagerDuty.oauth or pagerDuty.accounts in app-config.yaml.',
      };
    }
    const read = readPagerDutyKey({
      key,
      accountOfPage: page => this.#accountOfPage(page),
    });
    if (read.status === 'wrong') {
      return read;
    }
    const account = this.#account(read.account);
    if (!account) {
      return this.#noAccount(read.account);
    }
    if (account.access.kind === 'none') {
      return {
        status: 'wrong',
        message: `The PagerDuty account ${quoted(
          account.id ?? 'pagerDuty',
        )} cannot be read: ${account.access.problem}.`,
        fix: 'Correct pagerDuty in app-config.yaml.',
      };
    }
    return { status: 'found', account, target: read.target };
  }

  #account(id: string | undefined): PagerDutyAccount | undefined {
    const { accounts, defaultAccount } = this.#config;
    // Where only one account can be configured, it needs no name, and the PagerDuty plugin ignores the one that is given.
    return id === undefined || accounts[0].id === undefined
      ? defaultAccount
      : accounts.find(account => account.id === id);
  }

  #noAccount(id: string | undefined): Found {
    const ids = this.#config.accounts
      .map(account => quoted(account.id ?? ''))
      .join(', ');
    return id === undefined
      ? {
          status: 'wrong',
          message:
            'It is not said which PagerDuty account is meant, and none is the default.',
          fix: `Write @<account>/ before the id, where the account is one of ${ids}, or set isDefault for one of them in app-config.yaml.`,
        }
      : {
          status: 'wrong',
          message: `${quoted(id)} is not one of the PagerDuty accounts.`,
          fix: `Name one of ${ids}, or add the account to pagerDuty.accounts in app-config.yaml.`,
        };
  }

  #accountOfPage({ hostname, host }: URL): { account?: string } | undefined {
    const { accounts } = this.#config;
    const owner = accounts.find(
      ({ access, apiBaseUrl }) =>
        new URL(apiBaseUrl).host === host ||
        (access.kind === 'oauth' &&
          isPagerDuty(hostname) &&
          hostname.split('.')[0] === access.subDomain),
    );
    return owner || isPagerDuty(hostname) ? { account: owner?.id } : undefined;
  }
}

function isPagerDuty(hostname: string): boolean {
  return /(^|\.)pagerduty\.com$/.test(hostname);
}
