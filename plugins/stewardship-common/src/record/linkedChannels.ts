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

import { isEmailAddress, isPhoneNumber, isWebAddress } from './formats';
import { isTemplated } from './templated';
import type { Channels, EscalationChannel } from './values';

const MAX_LINKS = 100;
const MAX_LENGTH = 2000;

/** What people call such a link, as its type or its whole title. */
const NAMES: Partial<Record<EscalationChannel, string[]>> = {
  pager: ['pager', 'paging', 'on call', 'oncall', 'page us'],
  phone: ['phone', 'telephone', 'hotline'],
  chat: ['chat', 'team chat', 'support chat', 'chat channel', 'chat room'],
  ticket: [
    'ticket',
    'tickets',
    'ticketing',
    'issue',
    'issues',
    'issue tracker',
    'bugs',
    'support',
    'support portal',
    'service desk',
    'servicedesk',
    'help desk',
    'helpdesk',
  ],
  // A homepage is no way to somebody.
  web: ['contact', 'contact us', 'team page'],
};

/** Tools that are known by name: a word of the type or of the title. */
const TOOLS: Partial<Record<EscalationChannel, string[]>> = {
  pager: ['pagerduty', 'opsgenie'],
  chat: ['slack', 'teams', 'msteams', 'discord', 'mattermost', 'zulip'],
  ticket: ['jira', 'servicenow', 'zendesk'],
};

/** Words of titles about a tool rather than of the way to somebody. */
const ABOUT =
  /\b(api|app|bot|code|dashboard|docs?|documentation|guide|integration|logs?|plugin|repo|repository|runbook|settings|source)\b/;

/** Hosts of which the addresses lead to a conversation, with the paths that do. */
const CHAT_HOSTS: { host: RegExp; path?: RegExp }[] = [
  { host: /^(?!api\.|hooks\.|www\.)[^.]+(\.enterprise)?\.slack\.com$/ },
  { host: /^slack\.com$/, path: /^\/app_redirect\b/ },
  { host: /^teams\.(microsoft|live)\.com$/ },
  { host: /^(discord\.gg|matrix\.to|chat\.google\.com|app\.element\.io)$/ },
  { host: /^discord\.com$/, path: /^\/(channels|invite)\// },
  { host: /^[^.]+\.zulipchat\.com$/ },
];

/** The ways to somebody that the links of an entity show: for each channel the link that says so most clearly. */
export function linkedChannels(links: unknown): Channels {
  const given = (Array.isArray(links) ? links : []).slice(0, MAX_LINKS);
  const found = given.flatMap(readLink);
  const channels: Channels = {};
  for (const { channel, address } of [
    ...found.filter(({ isTyped }) => isTyped),
    ...found.filter(({ isTyped }) => !isTyped),
  ]) {
    channels[channel] ??= address;
  }
  return channels;
}

type Link = { channel: EscalationChannel; address: string; isTyped: boolean };

function readLink(link: unknown): Link[] {
  const { url, title, type } = (link ?? {}) as Record<string, unknown>;
  const address = typeof url === 'string' ? url.trim() : '';
  if (address.length > MAX_LENGTH || isTemplated(address)) {
    return [];
  }
  const scheme = /^(tel|mailto):/i.exec(address)?.[0];
  if (scheme) {
    // What may follow is a subject, an extension and the like.
    return readTarget(address.slice(scheme.length).split(/[?;]/, 1)[0]);
  }
  if (!isWebAddress(address)) {
    return [];
  }
  const typed = typeof type === 'string' ? channelNamed(type) : undefined;
  const channel =
    typed ??
    channelAt(address) ??
    (typeof title === 'string' ? channelNamed(title) : undefined);
  return channel && channel !== 'phone'
    ? [{ channel, address, isTyped: typed !== undefined }]
    : [];
}

function readTarget(target: string): Link[] {
  if (isPhoneNumber(target)) {
    return [{ channel: 'phone', address: target, isTyped: true }];
  }
  return isEmailAddress(target)
    ? [{ channel: 'email', address: target, isTyped: true }]
    : [];
}

function channelNamed(text: string): EscalationChannel | undefined {
  const name = text
    .slice(0, 100)
    .toLocaleLowerCase('en-US')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const words = name.split(' ');
  const isName = ([, names]: [string, string[]]) => names.includes(name);
  const isTool = ([, tools]: [string, string[]]) =>
    tools.some(tool => words.includes(tool));
  const match =
    Object.entries(NAMES).find(isName) ??
    (ABOUT.test(name) ? undefined : Object.entries(TOOLS).find(isTool));
  return match?.[0] as EscalationChannel | undefined;
}

function channelAt(address: string): EscalationChannel | undefined {
  const { hostname, pathname } = new URL(address);
  const isChat = CHAT_HOSTS.some(
    ({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true),
  );
  if (isChat) {
    return 'chat';
  }
  return /\/issues\/?$/.test(pathname) ? 'ticket' : undefined;
}
