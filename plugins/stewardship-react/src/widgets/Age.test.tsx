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

import { DateTime } from 'luxon';
import { renderWidget } from '../__testUtils__/renderWidget';
import { Age } from './Age';

describe('Age', () => {
  it('says how long ago something was', async () => {
    const at = DateTime.now().minus({ minutes: 2, seconds: 5 }).toISO();
    const main = await renderWidget(<Age at={at} />);
    const age = main.getByText('2 minutes ago');
    expect(age).toHaveAttribute('datetime', at);
    expect(age).toHaveAttribute('title', expect.stringContaining('20'));
  });

  it('never looks into the future', async () => {
    const at = DateTime.now().plus({ seconds: 20 }).toISO();
    const main = await renderWidget(<Age at={at} />);
    expect(main.getByText('just now')).toBeVisible();
  });

  it('shows what is not a time as it is', async () => {
    const main = await renderWidget(<Age at="last week" />);
    expect(main.getByText('last week')).toBeVisible();
  });
});
