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

import { shownValue, type AmountReader } from './AmountReader';
import { cellText, sourceText } from './cellText';
import type { CostColumns } from './CostColumns';
import type {
  AttributeSelection,
  CostLine,
  ExactAmount,
  RejectedLine,
} from './CostLine';
import { CurAmortization } from './CurAmortization';
import { currencyOf } from './currency';
import { DayReader } from './DayReader';
import type { FileFormat } from './FileFormat';
import { presets } from './presets';
import { remember } from './remember';
import { RowAttributes } from './RowAttributes';
import { RowLabels } from './RowLabels';

/** Why a row is not taken. */
export type Rejection = Omit<RejectedLine, 'line'>;

/** Makes lines of the rows of one file. What is alike in them is the same object. */
export class LineReader {
  readonly #columns: CostColumns;
  readonly #header: readonly string[];
  readonly #amounts: AmountReader;
  readonly #days: DayReader;
  readonly #amortization?: CurAmortization;
  readonly #currencies = new Map<string, string>();
  readonly #labels: RowLabels;
  readonly #attributes: RowAttributes;

  constructor(options: {
    header: readonly string[];
    columns: CostColumns;
    format: FileFormat;
    selection: AttributeSelection;
    amounts: AmountReader;
  }) {
    const { header, columns, format, selection } = options;
    const preset = presets[format.preset];
    this.#header = header;
    this.#columns = columns;
    this.#amounts = options.amounts;
    this.#days = new DayReader({
      dateFormat: format.dateFormat,
      otherFormats: preset.dateFormats,
      timeZone: format.timeZone,
    });
    this.#amortization =
      format.preset === 'awsCur' && columns.effective === undefined
        ? CurAmortization.fromHeader(header)
        : undefined;
    this.#labels = new RowLabels({ columns });
    const { tagSpelling } = preset;
    this.#attributes = new RowAttributes({
      ...{ columns, selection, tagSpelling },
    });
  }

  /** What is worth knowing of the rows that were read so far. */
  get notes(): string[] {
    return [...this.#labels.notes, ...this.#attributes.notes];
  }

  read(cells: readonly string[]): CostLine | Rejection {
    const columns = this.#columns;
    const { billed: billedAt = columns.effective ?? -1 } = columns;
    const billed = this.#amount(cells, billedAt);
    if ('reason' in billed) {
      return billed;
    }
    const effective = this.#effective(cells, billedAt, billed);
    if ('reason' in effective) {
      return effective;
    }
    const currency = this.#currency(cells);
    if (typeof currency === 'object') {
      return currency;
    }
    const dayText = sourceText(cells, columns.day);
    const day = this.#days.day(dayText);
    if (day === undefined) {
      return this.#reject(
        columns.day.at[0],
        dayText,
        dayText === '' ? 'the day is missing' : this.#days.expected,
      );
    }
    const periodText = sourceText(cells, columns.period);
    const period =
      periodText === '' ? day.slice(0, 7) : this.#days.month(periodText);
    if (period === undefined) {
      return this.#reject(
        columns.period.at[0],
        periodText,
        this.#days.expected,
      );
    }
    const label = this.#labels.read(cells);
    const attributes = this.#attributes.read(cells, label);
    // Written out, as all that is made for each row costs.
    return { day, period, currency, billed, effective, label, attributes };
  }

  #amount(cells: readonly string[], at: number): ExactAmount | Rejection {
    const text = cellText(cells, at);
    if (text === '') {
      return this.#reject(at, text, 'the cost is missing');
    }
    const amount = this.#amounts.read(text);
    return typeof amount === 'string' ? this.#reject(at, text, amount) : amount;
  }

  #effective(
    cells: readonly string[],
    billedAt: number,
    billed: ExactAmount,
  ): ExactAmount | Rejection {
    const { effective: at = billedAt } = this.#columns;
    if (this.#amortization) {
      const amount = this.#amortization.read(cells, this.#amounts);
      return amount && 'reason' in amount
        ? this.#reject(amount.at, cellText(cells, amount.at), amount.reason)
        : amount ?? billed;
    }
    return at === billedAt || cells[at] === cells[billedAt]
      ? billed
      : this.#amount(cells, at);
  }

  #currency(cells: readonly string[]): string | Rejection {
    const text = sourceText(cells, this.#columns.currency);
    const known = this.#currencies.get(text);
    if (known !== undefined) {
      return known;
    }
    const currency = currencyOf(text);
    if (currency === undefined) {
      return this.#reject(
        this.#columns.currency.at[0],
        text,
        text === ''
          ? 'the currency is missing'
          : 'a currency has 1 to 40 visible characters',
      );
    }
    return remember(this.#currencies, text, Buffer.from(currency).toString());
  }

  #reject(at: number | undefined, value: string, reason: string): Rejection {
    const column = at === undefined ? undefined : this.#header[at];
    return {
      ...(column !== undefined && { column: shownValue(column) }),
      ...(value !== '' && { value: shownValue(value) }),
      reason,
    };
  }
}
