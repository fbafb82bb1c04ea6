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

import { makeEntity } from './__testUtils__/entities';
import { defaultRecordSettings } from './defaultSettings';
import { toGraphEntity } from './graph';

type Parts = Parameters<typeof makeEntity>[0];

function read(parts: Parts) {
  return toGraphEntity(
    makeEntity({ kind: 'Group', ...parts }),
    defaultRecordSettings,
  );
}

function channelsOf(parts: Parts) {
  return read(parts).channels;
}

describe('channelsOf', () => {
  it('starts with what the record says, and completes it with what people write anyway', () => {
    const group = read({
      links: [
        { url: 'https://rail.slack.com/archives/C1', title: 'Payments' },
        { url: 'https://tickets.example', type: 'ticket' },
        { url: 'mailto:other@rail.example' },
        { url: 'tel:+32-2-555-01-23;ext=7' },
      ],
      spec: {
        profile: { email: ' payments@rail.example ' },
        stewardship: {
          channels: { chat: 'https://chat.example/payments', phone: 'none' },
        },
      },
    });
    expect(group.channels).toEqual({
      chat: 'https://chat.example/payments',
      ticket: 'https://tickets.example',
      email: 'payments@rail.example',
      phone: '+32-2-555-01-23',
    });
    expect(group.email).toBe('payments@rail.example');
    expect(group.declared.problems).toMatchObject([
      {
        path: 'spec.stewardship.channels.phone',
        expected: 'a phone number in quotes, such as "+32 2 555 01 23"',
      },
    ]);
  });

  it.each([
    ['chat', { url: 'https://a.example', type: 'slack' }],
    ['chat', { url: 'https://a.example', type: 'Microsoft-Teams' }],
    ['chat', { url: 'https://a.example', title: 'Payments on Slack' }],
    ['chat', { url: 'https://a.example', title: 'Team chat' }],
    ['chat', { url: 'https://teams.microsoft.com/l/channel/19' }],
    ['chat', { url: 'https://discord.com/invite/rail' }],
    ['chat', { url: 'https://rail.enterprise.slack.com/archives/C1' }],
    ['ticket', { url: 'https://a.example', type: 'issues' }],
    ['ticket', { url: 'https://a.example', type: 'support' }],
    ['ticket', { url: 'https://a.example', title: 'Jira issues' }],
    ['ticket', { url: 'https://a.example', title: 'Service Desk' }],
    ['ticket', { url: 'https://git.example/rail/pay/issues' }],
    ['pager', { url: 'https://a.example', type: 'pagerduty' }],
    ['pager', { url: 'https://a.example', title: 'On-call' }],
    ['web', { url: 'https://a.example', title: 'Contact us' }],
  ])('finds the channel %s in the link %j', (channel, link) => {
    expect(channelsOf({ links: [link] })).toEqual({ [channel]: link.url });
  });

  it.each([
    [
      'an address that holds its page',
      { url: 'data:text/html,x', type: 'chat' },
    ],
    [
      'an address with a password',
      { url: 'https://a:b@c.example', type: 'chat' },
    ],
    ['a webhook', { url: 'https://hooks.slack.com/services/T/B/x' }],
    [
      'a page about a tool',
      { url: 'https://a.example', title: 'Slack bot docs' },
    ],
    ['a homepage', { url: 'https://a.example', type: 'website' }],
    ['a placeholder', { url: 'https://{{ host }}.slack.com', type: 'chat' }],
    ['a phone that is a page', { url: 'https://a.example', type: 'phone' }],
    ['a mailbox without a host', { url: 'mailto:payments', type: 'email' }],
    ['a number in words', { url: 'tel:1-800-PAYMENTS' }],
    ['a link that is none', 'https://rail.slack.com/archives/C1'],
  ])('takes no channel from %s', (_, link) => {
    expect(channelsOf({ links: [link] })).toEqual({});
  });

  it('prefers a link with a type to one that is guessed, and then the first', () => {
    expect(
      channelsOf({
        links: [
          { url: 'https://rail.slack.com/archives/C1' },
          { url: 'https://chat.example/1', type: 'chat' },
          { url: 'https://chat.example/2', type: 'chat' },
        ],
      }),
    ).toEqual({ chat: 'https://chat.example/1' });
  });

  it('raises tickets in the portal of a vendor, and calls the number in its record', () => {
    const vendor = {
      portal: 'https://support.acme.example',
      phone: 'Hotline 24x7: +1 (800) 555-0100 (option 2)',
    };
    const spec = { type: 'Vendor', stewardship: { vendor } };
    expect(channelsOf({ spec })).toEqual({
      ticket: 'https://support.acme.example',
      phone: '+1 (800) 555-0100',
    });
    expect(channelsOf({ spec: { ...spec, type: 'team' } })).toEqual({});
    expect(
      channelsOf({
        spec: {
          type: 'vendor',
          stewardship: { vendor: { phone: 'ask reception, 24x7' } },
        },
      }),
    ).toEqual({});
  });

  it.each([
    'payments',
    'a@b@c.example',
    'a@c.example?bcc=d@e.example',
    'Ines <ines@rail.example>',
    'in\u202Ees@rail.example',
    '${{ values.email }}@rail.example',
    `${'a'.repeat(250)}@rail.example`,
    7,
    null,
  ])('takes no e-mail address from %j', email => {
    const user = read({ kind: 'User', spec: { profile: { email } } });
    expect(user).toMatchObject({ channels: {}, email: undefined });
  });

  it('looks at no more than a hundred links', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => ({
      url: 'https://a.example',
      type: index === 19_999 ? 'chat' : 'other',
    }));
    expect(channelsOf({ links })).toEqual({});
  });
});
