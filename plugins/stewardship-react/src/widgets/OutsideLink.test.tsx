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
import { OutsideLink } from './OutsideLink';

describe('OutsideLink', () => {
  it.each(['https://example.com/a', 'mailto:desk@example.com', 'tel:+321'])(
    'opens %s outside of the portal',
    async href => {
      const main = await renderWidget(
        <OutsideLink href={href}>How</OutsideLink>,
      );
      const link = main.getByRole('link', { name: 'How' });
      expect(link).toHaveAttribute('href', href);
      expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    },
  );

  it('stays in the portal for one of its own pages', async () => {
    const main = await renderWidget(
      <OutsideLink href="/docs/a">How</OutsideLink>,
    );
    const link = main.getByRole('link', { name: 'How' });
    expect(link).toHaveAttribute('href', '/docs/a');
    expect(link).not.toHaveAttribute('target');
  });

  it.each([
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,hi',
    'see the wiki',
    '//evil.example.com',
    '/\\evil.example.com',
    '/\t/evil.example.com',
  ])('does not link to %s', async href => {
    const main = await renderWidget(<OutsideLink href={href}>How</OutsideLink>);
    expect(main.queryByRole('link')).not.toBeInTheDocument();
    expect(main.getByText('How')).toBeVisible();
    expect(main.getByRole('button', { name: 'link not shown' })).toBeVisible();
  });
});
