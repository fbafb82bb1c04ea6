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

import { importPage } from '../../__fixtures__/costImports';
import {
  endingsOf,
  problemsOf,
  requestOf,
  type UploadDraft,
} from './uploadDraft';

const sources = [
  ...importPage.sources,
  {
    ...{ id: 'cluster', title: 'Kubernetes', runnable: true },
    preset: 'openCost' as const,
  },
];
const bill = (name: string, content = 'a') => new File([content], name);
const draftOf = (draft: Partial<UploadDraft>): UploadDraft => ({
  ...{ id: '', source: 'cloud', preset: 'focus', currency: '' },
  ...draft,
});
const of = (draft: Partial<UploadDraft>) => problemsOf(draftOf(draft), sources);

describe('problemsOf', () => {
  it('takes what the backend can read', () => {
    for (const name of ['a.csv', 'A.CSV.GZ', '2026.parquet']) {
      expect(of({ file: bill(name) })).toEqual({});
    }
  });

  it('says what is wrong with the file', () => {
    expect(of({})).toEqual({ file: 'fileMissing' });
    expect(of({ file: bill('a.xlsx') })).toEqual({ file: 'fileProblem' });
    expect(of({ file: bill('a.csv', '') })).toEqual({ file: 'fileEmpty' });
  });

  it('takes JSON of OpenCost alone, whoever says that it is', () => {
    const file = bill('week.json');
    expect(of({ file })).toEqual({ file: 'fileProblem' });
    expect(of({ file, source: 'cluster' })).toEqual({});
    // What the configuration says of the source counts.
    const openCost = { preset: 'openCost', currency: 'USD' } as const;
    expect(of({ file, ...openCost })).toEqual({ file: 'fileProblem' });
    expect(of({ file, ...openCost, source: 'by-hand' })).toEqual({});
    expect(endingsOf(draftOf({ source: 'cluster' }), sources)).toEqual([
      ...['.csv', '.csv.gz', '.parquet', '.json'],
    ]);
  });

  it('says what is wrong with the name of a new source, as the backend does', () => {
    const file = bill('a.csv');
    const named = (id: string) => of({ source: undefined, id, file });
    for (const id of ['q4-bill', '4', 'a'.repeat(60)]) {
      expect(named(id)).toEqual({});
    }
    for (const id of ['', 'Q4', 'a--b', 'a-', '-a', 'a'.repeat(61)]) {
      expect(named(id)).toEqual({ id: 'idProblem' });
    }
    expect(named('saas')).toEqual({ id: 'idTaken' });
  });

  it('asks for the currency that OpenCost does not say', () => {
    const file = bill('a.csv');
    const written = (currency: string) =>
      of({ source: 'by-hand', preset: 'openCost', currency, file });
    expect(written('usd')).toEqual({});
    for (const currency of ['', 'US', 'USDT', '€', 'U D']) {
      expect(written(currency)).toEqual({ currency: 'currencyProblem' });
    }
    expect(of({ preset: 'openCost', file })).toEqual({});
  });
});

describe('requestOf', () => {
  const file = bill('a.csv');
  const sent = (draft: Partial<UploadDraft>) =>
    requestOf(draftOf({ file, ...draft }), sources);

  it('says how the file is written where the configuration does not', () => {
    expect(sent({ source: 'by-hand', preset: 'awsCur' })).toEqual({
      ...{ source: 'by-hand', preset: 'awsCur', file },
    });
    expect(sent({ source: 'cloud', preset: 'awsCur' })).toEqual({
      ...{ source: 'cloud', file },
    });
  });

  it('says the currency of OpenCost alone, in capital letters', () => {
    const written = { source: undefined, id: 'kube', currency: 'usd' };
    expect(sent({ ...written, preset: 'openCost' })).toEqual({
      ...{ source: 'kube', preset: 'openCost', currency: 'USD', file },
    });
    expect(sent({ ...written, preset: 'azureCost' })).toEqual({
      ...{ source: 'kube', preset: 'azureCost', file },
    });
  });

  it('is nothing while something is wrong, and where the source has been taken back', () => {
    expect(sent({ file: undefined })).toBeUndefined();
    expect(sent({ source: 'was-there' })).toBeUndefined();
  });
});
