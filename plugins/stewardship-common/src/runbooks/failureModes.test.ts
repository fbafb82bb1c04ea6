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

import { defaultRecordSettings } from '../record/defaultSettings';
import { readFailureMode } from './failureModes';

const { failureModes } = defaultRecordSettings;

describe('readFailureMode', () => {
  it.each([
    ['capacity', 'capacity'],
    ['CAPACITY', 'capacity'],
    [' Capacity\n', 'capacity'],
    ['site-loss', 'site-loss'],
    ['siteLoss', 'site-loss'],
    ['SiteLoss', 'site-loss'],
    ['SITE_LOSS', 'site-loss'],
    ['Site  loss', 'site-loss'],
    ['site\u00a0loss', 'site-loss'],
    ['site - loss', 'site-loss'],
    ['siteloss', 'site-loss'],
    ['cAPACITY', 'capacity'],
    ['Dependency failure', 'dependency-failure'],
  ])('understands %j', (written, id) => {
    expect(readFailureMode(written, failureModes)).toEqual({ id, known: true });
  });

  it('knows those of the organization by id and by title, however they are spelled there', () => {
    const own = [
      { id: 'dataCorruption', title: 'Wrong figures' },
      { id: 'k8s', title: 'Cluster gone' },
    ];
    const ids = ['data corruption', 'WRONG-FIGURES', 'K8S', 'clusterGone'].map(
      written => readFailureMode(written, own).id,
    );
    expect(ids).toEqual(['dataCorruption', 'dataCorruption', 'k8s', 'k8s']);
    expect(readFailureMode('capacity', own)).toEqual({
      id: 'capacity',
      known: false,
    });
  });

  it.each([
    ['capcity', 'capcity', 'capacity'],
    ['siteLos', 'site-los', 'site-loss'],
    ['Expired  certificates', 'expired-certificates', 'expired-certificate'],
    // In Turkish, the capital of i has a dot, and the small letter of I has none.
    ['CAPACİTY', 'capaci̇ty', 'capacity'],
    ['capacıty', 'capacıty', 'capacity'],
  ])('suggests for %j what was most likely meant', (written, id, meant) => {
    expect(readFailureMode(written, failureModes)).toEqual({
      id,
      known: false,
      meant,
    });
  });

  it.each([
    ['__proto__', '-proto-'],
    ['constructor', 'constructor'],
    ['toString', 'to-string'],
    ['', ''],
    [' ', ''],
    ['cat', 'cat'],
  ])('takes %j for none, and suggests nothing', (written, id) => {
    expect(readFailureMode(written, failureModes)).toEqual({
      id,
      known: false,
    });
    expect(readFailureMode(written, [])).toEqual({ id, known: false });
  });

  it('stays quick, however long the text is', () => {
    const started = Date.now();
    for (const part of ['a', 'aB', ' ', '_-', 'İ']) {
      expect(readFailureMode(part.repeat(100_000), failureModes)).toMatchObject(
        { known: false },
      );
    }
    expect(Date.now() - started).toBeLessThan(1_000);
  });
});
