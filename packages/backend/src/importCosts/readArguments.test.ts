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

import { readArguments, USAGE } from './readArguments';

function read(...args: string[]) {
  return readArguments(args, '/bills');
}

describe('arguments of the command', () => {
  it('need a file alone', () => {
    expect(read('2026-10.csv')).toEqual({
      ...{ help: false, path: '/bills/2026-10.csv', source: 'command' },
      configs: [],
    });
    expect(read('/elsewhere/focus', '--source=cloud')).toMatchObject({
      ...{ path: '/elsewhere/focus', source: 'cloud' },
    });
  });

  it('say how a file is read that no preset knows', () => {
    expect(
      read(
        ...['hours.csv', '--preset', 'csv', '--currency', 'EUR'],
        ...['--column', 'day=Datum', '--column', 'billed=Betrag = netto'],
        ...['--constant', 'service=Service desk', '--constant=account=4711'],
        ...['--delimiter', 'tab', '--decimal', ','],
        ...['--date-format', 'dd.MM.yyyy'],
        ...['--config', 'one.yaml', '--config=/etc/two.yaml'],
      ),
    ).toEqual({
      ...{ help: false, path: '/bills/hours.csv', source: 'command' },
      configs: ['/bills/one.yaml', '/etc/two.yaml'],
      format: {
        preset: 'csv',
        columns: { day: 'Datum', billed: 'Betrag = netto' },
        constants: {
          ...{ currency: 'EUR', service: 'Service desk', account: '4711' },
        },
        ...{ delimiter: '\t', decimal: ',', dateFormat: 'dd.MM.yyyy' },
      },
    });
  });

  it.each([
    ['The file is missing', []],
    ["'b.csv' is one file too many", ['a.csv', 'b.csv']],
    ["There is no preset 'focsu', only focus, awsCur", ['--preset', 'focsu']],
    ["'service' must be a name, '=' and a value", ['--constant', 'service']],
    ["'service= ' must be a name", ['--constant', 'service= ']],
    ["there is no 'servise', only currency", ['--constant', 'servise=x']],
    ["there is no 'billed', only currency", ['--constant', 'billed=1']],
    ["there is no 'toString'", ['--column', 'toString=x']],
    [
      "'currency' is said twice, at last by 'currency=USD'",
      ['--currency', 'EUR', '--constant', 'currency=USD'],
    ],
    ["'day' is said twice", ['--column', 'day=a', '--column', 'day=b']],
    ["--delimiter ':' must be one of", ['--delimiter', ':']],
    ["--decimal '' must be . or ,", ['--decimal', '']],
    ["Unknown option '--sorce'", ['--sorce', 'x']],
  ])('are refused with: %s', (message, args) => {
    const given = args[0]?.startsWith('--') ? ['a.csv', ...args] : args;
    expect(() => read(...given)).toThrow(message);
  });

  it('can be asked for, also without a file', () => {
    expect(read('--help')).toEqual({ help: true });
    expect(read('-h', 'a.csv')).toEqual({ help: true });
    const said = [...USAGE.matchAll(/^ {2}--([a-z-]+)/gm)].map(
      ([, name]) => name,
    );
    expect(said.sort()).toEqual([
      ...['column', 'config', 'constant', 'currency', 'date-format'],
      ...['decimal', 'delimiter', 'help', 'preset', 'source'],
    ]);
  });
});
