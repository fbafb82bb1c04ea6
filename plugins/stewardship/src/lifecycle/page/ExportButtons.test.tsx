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
import { renderLifecycle } from './__testUtils__/renderLifecycle';

describe('ExportButtons', () => {
  freezeTime();

  it('hand out what matches the filters for a spreadsheet and for a calendar', async () => {
    const { api, user } = renderLifecycle({
      search: '?tier=gold&sort=services&zoom=5y',
    });
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
    const calendar = await screen.findByRole('button', {
      name: 'Calendar file',
    });
    expect(calendar).toHaveAccessibleDescription(
      /^The calendar file has one entry for each end of what these filters show and you may see today/,
    );
    await user.click(calendar);
    await waitFor(() =>
      expect(names).toEqual(['technology-lifecycle-2026-11-20.ics']),
    );
    expect(api.exportTechnologyCalendar).toHaveBeenCalledWith({
      tier: ['gold'],
    });
    expect(blobs[0].type).toBe('text/calendar;charset=utf-8');
    // Calendars refuse the mark that spreadsheets want.
    expect(blobs[0].size).toBe('BEGIN:VCALENDAR\r\n'.length);
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await waitFor(() =>
      expect(names[1]).toBe('technology-lifecycle-2026-11-20.csv'),
    );
    expect(api.exportTechnologies).toHaveBeenCalledWith({ tier: ['gold'] });
    expect(blobs[1].size).toBe('product,cycle\n'.length + 3);
  });

  it('say when an export fails', async () => {
    const { user } = renderLifecycle({
      api: {
        exportTechnologyCalendar: async () => {
          throw new Error('too many ends');
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Calendar file' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed: too many ends',
    );
  });
});
