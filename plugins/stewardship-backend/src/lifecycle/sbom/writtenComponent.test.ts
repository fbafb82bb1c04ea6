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

import { emptyComponent, noteCycloneField } from './writtenComponent';
import { noteReference, noteSpdxField } from './writtenComponent';

const NUL = String.fromCharCode(0);
const HALF = String.fromCharCode(0xd83d);

describe('writtenComponent', () => {
  it('keeps a name without the characters that no database takes', () => {
    const component = emptyComponent();
    const nameOf = (name: string) => {
      noteCycloneField(component, name, 'name');
      const [cyclone] = [component.name];
      noteSpdxField(component, name, 'name');
      expect(component.name).toBe(cyclone);
      return cyclone;
    };
    expect(nameOf(`express${NUL}`)).toBe('express');
    expect(nameOf('a\r\nb\u0085c\u007fd')).toBe('a b c d');
    expect(nameOf(`a${HALF}b`)).toBe('a b');
    expect(nameOf('ü 😀')).toBe('ü 😀');
    // Nor one that comes of cutting it.
    expect(nameOf(`${'x'.repeat(199)}😀`)).toBe('x'.repeat(199));
    expect(nameOf(`${NUL} ${HALF}`)).toBeUndefined();
  });

  it('takes no version with such characters, as nobody knows what it was', () => {
    const component = emptyComponent();
    const versionOf = (version: string) => {
      noteCycloneField(component, version, 'version');
      const cyclone = component.version;
      noteSpdxField(component, version, 'versionInfo');
      expect(component.version).toBe(cyclone);
      return cyclone;
    };
    expect(versionOf(' 4.1\n')).toBe('4.1');
    expect(versionOf(`4${NUL}`)).toBeUndefined();
    expect(versionOf(`1${NUL}2`)).toBeUndefined();
    expect(versionOf(`4${HALF}`)).toBeUndefined();
  });

  it('takes no identifier with such characters, not even encoded ones', () => {
    const component = emptyComponent();
    for (const purl of [
      'pkg:npm/express@4%00',
      'pkg:npm/express@4%1F',
      'pkg:npm/expr%0aess@4',
      'pkg:npm/express@4%7f',
      'pkg:npm/express@4%C2%85',
      `pkg:npm/express@4${NUL}`,
      `pkg:npm/express@4${HALF}`,
    ]) {
      noteCycloneField(component, purl, 'purl');
      noteCycloneField(component, purl, 'cpe');
      noteReference({ component, type: 'purl', locator: purl });
    }
    expect(component).toEqual(emptyComponent());
    const good = 'pkg:npm/%40scope/ex%C3%BC@4%2B1';
    noteCycloneField(component, ` ${good}\n`, 'purl');
    expect(component.purls).toEqual([good]);
  });
});
