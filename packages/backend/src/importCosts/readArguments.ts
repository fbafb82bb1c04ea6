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

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CostFileFormat } from '@backstage-stewardship/plugin-stewardship-backend';

const PRESETS = ['focus', 'awsCur', 'azureCost', 'openCost', 'csv'] as const;
const TEXTS = [
  ...['currency', 'day', 'period', 'service', 'category', 'provider'],
  ...['charge', 'account', 'accountName', 'resourceId', 'resourceName'],
  ...['region', 'tags'],
];
const AMOUNTS = ['billed', 'effective'];

/** Characters by how they are said on a command line, where a tab is hard to type. */
const DELIMITERS = new Map([
  ...[',', ';', '|', '\t'].map((one): [string, string] => [one, one]),
  ['tab', '\t'],
]);

export const USAGE = `Usage: yarn import-costs FILE [options]

Imports a bill, or all bills of a folder, into the database of the portal, which may be running.

  --source ID             the source that the file belongs to; replaces the billing periods that it has of this source
                          ('command' unless told)
  --preset NAME           ${PRESETS.join(', ')} ('focus' unless told)
  --column MEANING=NAME   which column of the file is what; again for each of them
  --constant NAME=VALUE   what the file has no column of; again for each of them
  --currency CODE         short for --constant currency=CODE
  --delimiter CHARACTER   , or ; or | or tab (found out unless told)
  --decimal CHARACTER     . or , (found out unless told)
  --date-format FORMAT    such as dd.MM.yyyy (ISO 8601 unless told)
  --config FILE           a configuration of the portal; again for each of them (app-config.yaml unless told)
  --help                  this

A column may be ${AMOUNTS.join(', ')}, or what a constant may be:
${TEXTS.join(', ')}.

Where nothing says how the file is to be read, the configuration of the source does, if it has one.

  yarn import-costs bill.csv.gz --source cloud
  yarn import-costs hours.csv --source service-desk --preset csv --column day=Date --column billed=Amount \\
    --constant 'service=Service desk' --constant currency=EUR
`;

/** What the command is to do. */
export type ImportArguments =
  | { help: true }
  | {
      help: false;
      /** Absolute. */
      path: string;
      source: string;
      configs: string[];
      /** Absent where nothing says it. */
      format?: CostFileFormat;
    };

/** Reads a command line; paths are relative to `folder`. Throws an error in plain words where something in it is wrong. */
export function readArguments(args: string[], folder: string): ImportArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      config: { type: 'string', multiple: true, default: [] },
      source: { type: 'string', default: 'command' },
      preset: { type: 'string' },
      currency: { type: 'string' },
      column: { type: 'string', multiple: true, default: [] },
      constant: { type: 'string', multiple: true, default: [] },
      delimiter: { type: 'string' },
      decimal: { type: 'string' },
      'date-format': { type: 'string' },
    },
  });
  if (values.help) {
    return { help: true };
  }
  const [file, ...others] = positionals;
  if (file === undefined || file === '' || others.length > 0) {
    throw new Error(
      others.length > 0
        ? `'${others[0]}' is one file too many; put several into a folder, and name that`
        : 'The file is missing',
    );
  }
  const { preset, delimiter, decimal, 'date-format': dateFormat } = values;
  const columns = pairsOf('column', values.column, [...AMOUNTS, ...TEXTS]);
  const constants = pairsOf('constant', [
    ...(values.currency === undefined ? [] : [`currency=${values.currency}`]),
    ...values.constant,
  ]);
  const format: CostFileFormat = {
    ...(preset !== undefined && { preset: presetOf(preset) }),
    ...(columns && { columns }),
    ...(constants && { constants }),
    ...(delimiter !== undefined && { delimiter: delimiterOf(delimiter) }),
    ...(decimal !== undefined && { decimal: decimalOf(decimal) }),
    ...(dateFormat !== undefined && { dateFormat }),
  };
  return {
    help: false,
    path: resolve(folder, file),
    source: values.source,
    configs: values.config.map(config => resolve(folder, config)),
    ...(Object.keys(format).length > 0 && { format }),
  };
}

/** `NAME=VALUE` of an option; of what is said twice, nobody could tell which counts. */
function pairsOf(
  option: string,
  texts: string[],
  known: string[] = TEXTS,
): Record<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (const text of texts) {
    const [, name, value] = /^([^=]*)=\s*(\S.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      throw new Error(`--${option} '${text}' must be a name, '=' and a value`);
    }
    if (!known.includes(name)) {
      throw new Error(
        `--${option} '${text}': there is no '${name}', only ${known.join(
          ', ',
        )}`,
      );
    }
    if (pairs.has(name)) {
      throw new Error(`'${name}' is said twice, at last by '${text}'`);
    }
    pairs.set(name, value);
  }
  return pairs.size > 0 ? Object.fromEntries(pairs) : undefined;
}

function presetOf(text: string): CostFileFormat['preset'] {
  const known = PRESETS.find(preset => preset === text);
  if (known === undefined) {
    throw new Error(`There is no preset '${text}', only ${PRESETS.join(', ')}`);
  }
  return known;
}

function delimiterOf(text: string): string {
  const delimiter = DELIMITERS.get(text);
  if (delimiter === undefined) {
    throw new Error(`--delimiter '${text}' must be one of , ; | or tab`);
  }
  return delimiter;
}

function decimalOf(text: string): string {
  if (text !== '.' && text !== ',') {
    throw new Error(`--decimal '${text}' must be . or ,`);
  }
  return text;
}
