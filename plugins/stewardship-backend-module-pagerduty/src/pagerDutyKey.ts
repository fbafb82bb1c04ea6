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

import { quoted } from './quoted';

/** What an on-call source of PagerDuty stands for. */
export type PagerDutyTarget = {
  kind: 'service' | 'policy' | 'schedule' | 'integrationKey';
  id: string;
};

/** A key, read. */
export type PagerDutyKey =
  | { status: 'read'; account?: string; target: PagerDutyTarget }
  | { status: 'wrong'; message: string; fix: string };

const ID = /^[A-Z][A-Z0-9]{5,19}$/;
const INTEGRATION_KEY = /^[A-Za-z0-9]{20,64}$/;

const PAGES: { path: RegExp; kind: PagerDutyTarget['kind'] }[] = [
  { path: /^\/(?:service-directory|services)\/([^/]+)/, kind: 'service' },
  { path: /^\/escalation_policies\/?[/#]([^/]+)/, kind: 'policy' },
  { path: /^\/schedules\/?[/#]([^/]+)/, kind: 'schedule' },
];

const WHERE_IT_IS =
  'The id of a service, such as PABC123, is the last part of the address of its page in PagerDuty; that address may be written as well.';

/**
 * Reads a key: the id of a service, `policy/<id>`, `schedule/<id>`, `key/<integration key>`, or the address of a page,
 * each with `@<account>/` before it where there are several accounts.
 */
export function readPagerDutyKey(options: {
  key: string;
  /** Which account the host of a page belongs to, and whether it is one of PagerDuty at all. */
  accountOfPage: (page: URL) => { account?: string } | undefined;
}): PagerDutyKey {
  const key = options.key.trim();
  const [, account, inAccount] = /^@([^/]*)\/(.*)$/s.exec(key) ?? [];
  const named = inAccount ?? key;
  if (/^https?:\/\//i.test(named)) {
    return readPage(named, account, options);
  }
  const [, prefix, rest] = /^(policy|schedule|key)\/(.*)$/s.exec(named) ?? [];
  switch (prefix) {
    case 'policy':
    case 'schedule':
      return readId(prefix, rest, account);
    case 'key':
      return INTEGRATION_KEY.test(rest)
        ? {
            status: 'read',
            account,
            target: { kind: 'integrationKey', id: rest },
          }
        : {
            status: 'wrong',
            message: `The integration key ${concealed(
              rest,
            )} is not one of PagerDuty.`,
            fix: 'Copy it from the integrations of the service in PagerDuty: 32 letters and digits. The id of the service does as well.',
          };
    default:
      return readId('service', named, account);
  }
}

function readId(
  kind: 'service' | 'policy' | 'schedule',
  id: string,
  account: string | undefined,
): PagerDutyKey {
  if (ID.test(id)) {
    return { status: 'read', account, target: { kind, id } };
  }
  if (INTEGRATION_KEY.test(id)) {
    return {
      status: 'wrong',
      message: `${concealed(id)} is not a PagerDuty id.`,
      fix: 'Where it is the key of an integration, write key/ before it.',
    };
  }
  const upper = id.toLocaleUpperCase('en-US');
  return {
    status: 'wrong',
    message: `${quoted(id)} is not a PagerDuty id.`,
    // Lower case and nothing else to object to: an id has digits, a name seldom.
    fix:
      ID.test(upper) && /\d/.test(upper)
        ? `Ids are written in capital letters: ${quoted(upper)}.`
        : WHERE_IT_IS,
  };
}

function readPage(
  address: string,
  account: string | undefined,
  options: Parameters<typeof readPagerDutyKey>[0],
): PagerDutyKey {
  const page = URL.canParse(address) ? new URL(address) : undefined;
  const owner = page && options.accountOfPage(page);
  const path = page && `${page.pathname}${page.hash}`;
  for (const { path: pattern, kind } of owner ? PAGES : []) {
    const [, id] = pattern.exec(path ?? '') ?? [];
    if (id && ID.test(id)) {
      return {
        status: 'read',
        account: account ?? owner?.account,
        target: { kind, id },
      };
    }
  }
  return {
    status: 'wrong',
    message: `${quoted(
      address,
    )} is not the page of a service, an escalation policy or a schedule in PagerDuty.`,
    fix: 'Copy the address of such a page, for example https://<company>.pagerduty.com/service-directory/PABC123, or write its id.',
  };
}

/** Whoever has the key can raise an incident, so it is not shown in full. */
export function concealed(integrationKey: string): string {
  return quoted(
    integrationKey.length > 4
      ? `${integrationKey.slice(0, 4)}…`
      : integrationKey,
  );
}
