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

import { formatDuration, parseDuration } from './duration';

describe('parseDuration', () => {
  it.each(['PT15M', 'PT1H', 'P35D', 'P1Y2M', 'P2W', 'P1DT12H', 'PT0S'])(
    'reads %s',
    text => {
      expect(parseDuration(text)?.toISO()).toBe(text);
    },
  );

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    '-PT1H',
    'PT-1H',
    '+PT1H',
    'PT1.5H',
    'PT1,5H',
    'pt1h',
    ' PT1H',
    'PT1H\n',
    'P1H',
    'PT1D',
    '1 hour',
    'PT99999999999999999999H',
  ])('refuses %j', text => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('formatDuration', () => {
  it('says a duration in the units in which it was written', () => {
    expect(formatDuration('PT15M', 'en')).toBe('15 minutes');
    expect(formatDuration('PT90M', 'en')).toBe('90 minutes');
    expect(formatDuration('PT1H', 'en')).toBe('1 hour');
    expect(formatDuration('P1DT12H', 'en')).toBe('1 day and 12 hours');
    expect(formatDuration('PT0S', 'en')).toBe('0 seconds');
  });

  it('speaks the language of the reader', () => {
    expect(formatDuration('P2W', 'nl')).toBe('2 weken');
  });

  it('hands back what is not a duration as it was written', () => {
    expect(formatDuration('one hour', 'en')).toBe('one hour');
  });
});
