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

import { shownValue } from './AmountReader';
import type { CostColumns, TextSource } from './CostColumns';
import { CostFileError } from './CostFileError';
import type { AttributeSelection } from './CostLine';
import type { CostColumn, FileFormat } from './FileFormat';
import { HeaderNames } from './HeaderNames';
import { presets } from './presets';

const NOWHERE: TextSource = { at: [], constant: '' };
const SHOWN_COLUMNS = 8;

/** Says which column is which. Throws a {@link CostFileError} where one is missing without which nothing can be read. */
export function findColumns(options: {
  header: readonly string[];
  format: FileFormat;
  selection: AttributeSelection;
  path: string;
}): CostColumns {
  const { header, format, selection, path } = options;
  const preset = presets[format.preset];
  const names = new HeaderNames({
    ...{ header, path },
    spelling: preset.columnSpelling,
  });

  const constantOf = (column: CostColumn): string =>
    (format.constants[column] ?? preset.constants[column] ?? '').trim();
  const texts = (column: CostColumn): TextSource => {
    const own = names.present(format.columns[column]).slice(0, 1);
    const at = own.length > 0 ? own : names.present(preset.columns[column]);
    return { at, constant: constantOf(column) };
  };
  const first = (column: CostColumn): number | undefined =>
    names.present(format.columns[column], true)[0] ??
    names.present(preset.columns[column], true)[0];
  const single = (column: CostColumn): TextSource => {
    const at = first(column);
    return { at: at === undefined ? [] : [at], constant: constantOf(column) };
  };

  const billed = first('billed');
  const effective = first('effective');
  const required = {
    currency: single('currency'),
    day: single('day'),
    service: texts('service'),
  };
  const lacking = Object.entries(required)
    .filter(([, { at, constant }]) => at.length === 0 && constant === '')
    .map(([column]) => column);
  if (billed === undefined && effective === undefined) {
    lacking.unshift('billed');
  }
  if (lacking.length > 0) {
    throw new CostFileError(explainLack({ lacking, format, path, header }));
  }
  const extras = [...selection.columns].flatMap(name => {
    const at = names.positionOf(name);
    return at === undefined ? [] : [{ at, name }];
  });
  return {
    ...required,
    ...(billed !== undefined && { billed }),
    ...(effective !== undefined && { effective }),
    period: single('period'),
    category: texts('category'),
    provider: texts('provider'),
    charge: texts('charge'),
    ...accountsOf({ format, names, texts }),
    resourceId: selection.resourceId ? texts('resourceId') : NOWHERE,
    resourceName: selection.resourceName ? texts('resourceName') : NOWHERE,
    region: selection.region ? texts('region') : NOWHERE,
    tags: texts('tags'),
    tagCells: [
      ...names.withPrefix(format.tagColumns ?? preset.tagColumns ?? ''),
      ...Object.entries(preset.namedTags ?? {}).flatMap(([key, column]) =>
        names.present([column]).map(at => ({ at, key })),
      ),
    ],
    extras,
    notes: [
      ...costNotes({ billed, effective, header, format }),
      ...names.notes,
    ],
  };
}

/** A name that belongs to another account would be worse than none. */
function accountsOf(options: {
  format: FileFormat;
  names: HeaderNames;
  texts: (column: CostColumn) => TextSource;
}): Pick<CostColumns, 'account' | 'accountName' | 'accountNames'> {
  const { format, names, texts } = options;
  const account = texts('account');
  const ownAccounts = names.present(format.columns.account);
  const ownNames = names.present(format.columns.accountName).slice(0, 1);
  if (ownAccounts.length > 0 || ownNames.length > 0) {
    const constant = format.constants.accountName?.trim() ?? '';
    const accountName = { at: ownNames, constant };
    return { account, accountName, accountNames: new Map() };
  }
  const preset = presets[format.preset].columns;
  const accountNames = new Map<number, number>();
  for (const [index, name] of (preset.account ?? []).entries()) {
    const at = names.positionOf(name);
    if (at !== undefined) {
      const named = preset.accountName?.slice(index, index + 1);
      accountNames.set(at, names.present(named)[0] ?? -1);
    }
  }
  return { account, accountName: texts('accountName'), accountNames };
}

function costNotes(options: {
  billed: number | undefined;
  effective: number | undefined;
  header: readonly string[];
  format: FileFormat;
}): string[] {
  const { billed, effective, header, format } = options;
  if (effective === undefined && format.preset === 'awsCur') {
    return [
      'Effective costs are computed from what the report says about reservations and savings plans',
    ];
  }
  if (billed !== undefined && effective !== undefined) {
    return [];
  }
  const lack = billed === undefined ? 'billed' : 'effective';
  const name = shownValue(header[billed ?? effective ?? 0].trim());
  return [`There is no column of ${lack} costs; '${name}' counts for both`];
}

function explainLack(options: {
  lacking: string[];
  format: FileFormat;
  path: string;
  header: readonly string[];
}): string {
  const { lacking, format, path, header } = options;
  const preset = presets[format.preset].columns;
  const known = (column: CostColumn) => [
    ...(format.columns[column] ?? []),
    ...(preset[column] ?? []),
  ];
  const wanted = lacking.map(column => {
    const names =
      column === 'billed'
        ? [...known('billed'), ...known('effective')]
        : known(column as CostColumn);
    const list = [...new Set(names)].map(name => `'${name}'`).join(' or ');
    return list ? `${column} (${list})` : column;
  });
  const shown = header
    .slice(0, SHOWN_COLUMNS)
    .map(name => `'${shownValue(name)}'`);
  const more = header.length > SHOWN_COLUMNS ? ' and more' : '';
  return `The file '${path}', read by the preset '${
    format.preset
  }', has no column for ${wanted.join(', ')}. Its first line has ${shown.join(
    ', ',
  )}${more}. Choose another 'preset', which is 'Written as' on the page, or say in 'columns' or 'constants' of the source in the configuration where they come from`;
}
