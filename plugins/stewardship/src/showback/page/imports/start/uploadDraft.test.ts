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
import { problemsOf, type UploadDraft } from './uploadDraft';

const { sources } = importPage;
const bill = (name: string, content = 'a') => new File([content], name);
const of = (draft: Partial<UploadDraft>) =>
  problemsOf({ id: '', source: 'cloud', ...draft }, sources);

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

  it('says what is wrong with the name of a new source', () => {
    const file = bill('a.csv');
    const named = (id: string) => of({ source: undefined, id, file });
    expect(named('q4-bill')).toEqual({});
    expect(named('')).toEqual({ id: 'idProblem' });
    expect(named('Q4')).toEqual({ id: 'idProblem' });
    expect(named('4')).toEqual({ id: 'idProblem' });
    expect(named('a'.repeat(64))).toEqual({ id: 'idProblem' });
    expect(named('saas')).toEqual({ id: 'idTaken' });
  });
});
