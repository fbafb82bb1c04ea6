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

import { formatWeekdays } from './weekdays';

describe('formatWeekdays', () => {
  it('draws neighbors together', () => {
    expect(formatWeekdays(['mon', 'tue', 'wed', 'thu', 'fri'], 'en')).toBe(
      'Mon–Fri',
    );
    expect(formatWeekdays(['sat', 'sun'], 'en')).toBe('Sat, Sun');
    expect(formatWeekdays(['wed', 'mon'], 'en')).toBe('Mon, Wed');
  });

  it('draws days together across the end of the week', () => {
    expect(formatWeekdays(['mon', 'sat', 'sun'], 'en')).toBe('Sat–Mon');
    expect(formatWeekdays(['mon', 'wed', 'sun'], 'en')).toBe('Wed, Sun, Mon');
  });

  it('speaks the language of the reader', () => {
    expect(formatWeekdays(['mon', 'tue', 'wed'], 'nl')).toBe('ma–wo');
  });
});
