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

import userEvent from '@testing-library/user-event';
import { renderWidget } from '../__testUtils__/renderWidget';
import { CopyableSnippet } from './CopyableSnippet';

describe('CopyableSnippet', () => {
  it('puts the text into the clipboard and says so', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const main = await renderWidget(
      <CopyableSnippet text="spec: {}" label="What to add" />,
    );
    await user.click(main.getByRole('button', { name: 'Copy to clipboard' }));
    expect(await main.findByRole('status')).toHaveTextContent('Copied');
    expect(writeText).toHaveBeenCalledWith('spec: {}');
  });

  it('selects the text where the browser has no clipboard', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'));
    const main = await renderWidget(
      <CopyableSnippet text="spec: {}" label="What to add" />,
    );
    await user.click(main.getByRole('button', { name: 'Copy to clipboard' }));
    expect(await main.findByRole('status')).toHaveTextContent(
      'Select the text and copy it with your keyboard',
    );
    expect(String(window.getSelection())).toBe('spec: {}');
  });
});
