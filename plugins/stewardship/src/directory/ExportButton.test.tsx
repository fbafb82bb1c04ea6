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

import { screen, waitFor } from '@testing-library/react';
import { freezeTime } from '../__testUtils__/freezeTime';
import { renderDirectory } from '../__testUtils__/renderDirectory';

describe('ExportButton', () => {
  freezeTime();

  it('hands out what matches the filters as a file', async () => {
    const { api, user } = renderDirectory({ search: '?tier=gold&sort=name' });
    const blobs: Blob[] = [];
    URL.createObjectURL = jest.fn(blob => {
      blobs.push(blob as Blob);
      return 'blob:file';
    });
    URL.revokeObjectURL = jest.fn();
    const names: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    await user.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    await waitFor(() =>
      expect(names).toEqual(['stewardship-directory-2026-11-20.csv']),
    );
    expect(api.exportEntities).toHaveBeenCalledWith({ tier: ['gold'] });
    expect(blobs[0].type).toBe('text/csv;charset=utf-8');
    // The mark of three bytes by which spreadsheets know the encoding, and the ten of the answer.
    expect(blobs[0].size).toBe(13);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:file');
  });

  it('says when the export fails', async () => {
    const { user } = renderDirectory({
      api: {
        exportEntities: async () => {
          throw new Error('too many rows');
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed: too many rows',
    );
  });
});
