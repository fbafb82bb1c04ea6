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
import { freezeTime } from '../../__testUtils__/freezeTime';
import { responseError } from '../../__testUtils__/responseError';
import { renderScorecards } from './__testUtils__/renderScorecards';

describe('ExportButton', () => {
  freezeTime();
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('hands over all services that the filters show, as a file', async () => {
    const names: string[] = [];
    URL.createObjectURL = jest.fn(() => 'blob:file');
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    const { api, user } = renderScorecards({
      search: '?scorecard=operations&tier=gold&cursor=page-2',
    });
    await user.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    await waitFor(() =>
      expect(names).toEqual(['scorecard-operations-2026-11-20.csv']),
    );
    expect(api.exportScorecardResults).toHaveBeenCalledWith({
      id: 'operations',
      tier: ['gold'],
    });
  });

  it('says when the export fails', async () => {
    const { user } = renderScorecards({
      search: '?scorecard=operations',
      api: {
        exportScorecardResults: async () => {
          throw await responseError(400, {
            name: 'InputError',
            message: 'too many rows',
          });
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
