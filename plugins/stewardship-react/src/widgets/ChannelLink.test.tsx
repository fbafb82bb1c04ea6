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

import { renderWidget } from '../__testUtils__/renderWidget';
import { ChannelLink } from './ChannelLink';

describe('ChannelLink', () => {
  it.each([
    ['phone', '+32 2 555', 'tel:+322555', 'Call Ines by phone: +32 2 555'],
    [
      'email',
      'ines@rail.example',
      'mailto:ines@rail.example',
      'Send an e-mail to Ines: ines@rail.example',
    ],
  ] as const)(
    'leads to the program of a %s without a window of its own',
    async (channel, address, href, name) => {
      const main = await renderWidget(
        <ChannelLink
          channel={{ channel, address, href }}
          who="Ines"
          look="primary"
        />,
      );
      const link = main.getByRole('link', { name });
      expect(link).toHaveAttribute('href', href);
      expect(link).toHaveTextContent(address);
      expect(link).not.toHaveAttribute('target');
    },
  );

  it.each([
    ['pager', 'Page'],
    ['chat', 'Chat'],
    ['ticket', 'Ticket'],
    ['web', 'Web page'],
  ] as const)('leads to the page of a %s', async (channel, label) => {
    const href = 'https://rail.example/a';
    const main = await renderWidget(
      <ChannelLink channel={{ channel, address: href, href }} who="Ines" />,
    );
    const link = main.getByRole('link', {
      name: new RegExp(`^${label} .*Ines`),
    });
    expect(link).toHaveTextContent(label);
    expect(link).toHaveAttribute('href', href);
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    // eslint-disable-next-line no-script-url
    ['chat', 'javascript:alert(1)'],
    ['web', 'see the wiki'],
    ['carrierPigeon' as 'web', 'https://rail.example'],
  ] as const)('does not lead to %s %s', async (channel, address) => {
    const main = await renderWidget(
      <ChannelLink channel={{ channel, address, href: address }} who="Ines" />,
    );
    expect(main.queryByRole('link')).not.toBeInTheDocument();
    expect(main.getByText(address)).toBeVisible();
  });
});
