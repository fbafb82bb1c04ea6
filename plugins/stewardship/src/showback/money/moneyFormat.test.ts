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

import { moneyFormat } from './moneyFormat';

const { formatMoney, formatChange, formatCompact, formatPercent, formatMonth } =
  moneyFormat('en-US');
const money = (amount: string, currency = 'EUR') =>
  formatMoney({ currency, amount });

describe('moneyFormat', () => {
  it('gives each currency the digits that it has', () => {
    expect(money('1234.5')).toBe('€1,234.50');
    expect(money('1234.5', 'JPY')).toBe('¥1,235');
    expect(money('1234.5', 'KWD')).toBe('KWD\u00a01,234.500');
    expect(money('0')).toBe('€0.00');
  });

  it('shows what is no currency as a number with its name', () => {
    expect(money('12000', 'Credits')).toBe('12,000 Credits');
    expect(money('-0.125', 'Tokens')).toBe('-0.13 Tokens');
  });

  it('shows negative amounts, such as credits', () => {
    expect(money('-12.5')).toBe('-€12.50');
    expect(formatChange({ currency: 'EUR', amount: '-12.5' })).toBe('-€12.50');
    expect(formatChange({ currency: 'EUR', amount: '12.5' })).toBe('+€12.50');
    expect(formatChange({ currency: 'EUR', amount: '0' })).toBe('€0.00');
  });

  it('loses no digit of an amount that no number holds', () => {
    expect(money('9223372036854.775807')).toBe('€9,223,372,036,854.78');
    expect(money('9007199254740.993', 'KWD')).toBe(
      'KWD\u00a09,007,199,254,740.993',
    );
  });

  it('rounds halves by what is written, not by what a number makes of it', () => {
    // As a binary fraction, 1.005 is a little less.
    expect(money('1.005')).toBe('€1.01');
  });

  it('never shows as nothing what is not nothing', () => {
    expect(money('0.000123')).toBe('€0.000123');
    expect(money('-0.004')).toBe('-€0.004');
    expect(money('0.4', 'JPY')).toBe('¥0.4');
    expect(formatPercent(0.0001)).toBe('< 0.1%');
    expect(formatPercent(0.125)).toBe('12.5%');
  });

  it('is short for charts', () => {
    expect(formatCompact({ currency: 'EUR', amount: '12345.678' })).toBe(
      '€12.3K',
    );
    expect(formatCompact({ currency: 'Credits', amount: '2000000' })).toBe(
      '2M Credits',
    );
  });

  it('names months, and leaves alone what is none', () => {
    expect(formatMonth('2026-11')).toBe('November 2026');
    expect(formatMonth('soon')).toBe('soon');
    expect(money('many')).toBe('many EUR');
  });

  it('follows the language of the reader', () => {
    expect(
      moneyFormat('de').formatMoney({ currency: 'EUR', amount: '1234.5' }),
    ).toBe('1.234,50\u00a0€');
  });
});
