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

import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';

/** How requests to an account prove that they may read it. */
export type PagerDutyAccess =
  | { kind: 'token'; apiToken: string }
  | {
      kind: 'oauth';
      clientId: string;
      clientSecret: string;
      subDomain: string;
      region: string;
      tokenUrl: string;
    }
  /** The account can not be read, for this reason. */
  | { kind: 'none'; problem: string };

/** One account, as configured. */
export type PagerDutyAccount = {
  /** Absent where there is only the one without a name. */
  id?: string;
  apiBaseUrl: string;
  access: PagerDutyAccess;
};

/** The configuration, read once. */
export type PagerDutyConfig = {
  /** Empty where PagerDuty is not configured. */
  accounts: PagerDutyAccount[];
  /** Whom keys without an account belong to. */
  defaultAccount?: PagerDutyAccount;
  requestsPerRun: number;
};

const US_API = 'https://api.pagerduty.com';
const EU_API = 'https://api.eu.pagerduty.com';
const IDENTITY = 'https://identity.pagerduty.com';
const REQUESTS_PER_RUN = 40;

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address' })
  .transform(text => text.replace(/\/+$/, ''));

const ownSchema = z.object({
  requestsPerRun: z.coerce
    .number()
    .int()
    .min(5)
    .max(1000)
    .default(REQUESTS_PER_RUN),
  identityBaseUrl: webAddress.default(IDENTITY),
});

const text = z.string().trim().min(1);

const oauthSchema = z.object({
  clientId: text,
  clientSecret: text,
  subDomain: text,
  region: text.default('us'),
});

const accountSchema = z.object({
  apiBaseUrl: webAddress.optional(),
  apiToken: text.optional(),
  oauth: z.unknown().optional(),
});

type Defaults = { id?: string; apiBaseUrl?: string; identityBaseUrl: string };

/**
 * Reads the section `pagerDuty`, which belongs to the PagerDuty plugin, as it is: what is wrong there stops only the
 * account that it is about. Throws where `stewardship.pagerDuty` is wrong.
 */
export function readPagerDutyConfig(root: RootConfigService): PagerDutyConfig {
  const own = ownSchema.safeParse(
    root.getOptional('stewardship.pagerDuty') ?? {},
  );
  if (!own.success) {
    const { path, message } = own.error.issues[0];
    throw new InputError(
      `Invalid configuration '${[
        'stewardship',
        'pagerDuty',
        ...path.map(String),
      ].join('.')}': ${message}`,
    );
  }
  const { requestsPerRun, identityBaseUrl } = own.data;
  const section = root.getOptional('pagerDuty');
  if (!isMap(section)) {
    return { accounts: [], requestsPerRun };
  }
  if (!Array.isArray(section.accounts)) {
    const isConfigured =
      section.apiToken !== undefined || section.oauth !== undefined;
    const account = readAccount(section, { identityBaseUrl });
    return isConfigured
      ? { accounts: [account], defaultAccount: account, requestsPerRun }
      : { accounts: [], requestsPerRun };
  }
  const apiBaseUrl = webAddress.safeParse(section.apiBaseUrl).data;
  const listed = section.accounts.filter(isMap).map(entry => ({
    isDefault: String(entry.isDefault) === 'true',
    account: readAccount(entry, {
      id: String(entry.id ?? ''),
      apiBaseUrl,
      identityBaseUrl,
    }),
  }));
  return {
    accounts: listed.map(({ account }) => account),
    defaultAccount:
      listed.length === 1
        ? listed[0].account
        : listed.find(({ isDefault }) => isDefault)?.account,
    requestsPerRun,
  };
}

function readAccount(entry: JsonObject, defaults: Defaults): PagerDutyAccount {
  const { id } = defaults;
  const parsed = accountSchema.safeParse(entry);
  if (!parsed.success) {
    // Only the key is named, because the value may be a secret.
    return {
      id,
      apiBaseUrl: US_API,
      access: {
        kind: 'none',
        problem: `its key '${parsed.error.issues[0].path.join('.')}' is wrong`,
      },
    };
  }
  const { apiToken } = parsed.data;
  const apiBaseUrl = parsed.data.apiBaseUrl ?? defaults.apiBaseUrl;
  if (apiToken) {
    return {
      id,
      apiBaseUrl: apiBaseUrl ?? US_API,
      access: { kind: 'token', apiToken },
    };
  }
  const oauth = oauthSchema.safeParse(parsed.data.oauth);
  if (!oauth.success) {
    return {
      id,
      apiBaseUrl: apiBaseUrl ?? US_API,
      access: {
        kind: 'none',
        problem:
          'it has neither an apiToken nor oauth with clientId, clientSecret and subDomain',
      },
    };
  }
  return {
    id,
    apiBaseUrl: apiBaseUrl ?? (oauth.data.region === 'eu' ? EU_API : US_API),
    access: {
      kind: 'oauth',
      ...oauth.data,
      tokenUrl: `${defaults.identityBaseUrl}/oauth/token`,
    },
  };
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
