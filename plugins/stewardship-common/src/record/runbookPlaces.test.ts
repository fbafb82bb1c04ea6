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

import { runbookPlaceIn } from './runbookPlaces';

describe('runbookPlaceIn', () => {
  it.each([
    ['dir:./runbooks', 'dir:./runbooks'],
    ['dir:.', 'dir:.'],
    ['dir:runbooks/restart.md', 'dir:runbooks/restart.md'],
    // Whether that is still beside the entity is known only where it is read.
    ['dir:../shared', 'dir:../shared'],
    ['DIR: ./Runbooks', 'dir:./Runbooks'],
    ['dir:Anleitungen für Züge', 'dir:Anleitungen für Züge'],
    ['url:https://git.example/a/', 'url:https://git.example/a/'],
    ['URL: HTTP://git.example/a', 'url:HTTP://git.example/a'],
    ['https://git.example/a', 'url:https://git.example/a'],
  ])('takes %j for a place', (text, target) => {
    expect(runbookPlaceIn(text, 'folder')).toEqual({ kind: 'folder', target });
  });

  it.each([
    '',
    'dir:',
    'url:',
    'runbooks',
    './runbooks',
    'dir:/etc',
    'dir: /etc',
    'dir:\t//evil.example',
    'dir://evil.example',
    'dir:\\etc',
    'dir:..\\..\\etc',
    'dir:a\\..\\..\\b',
    'dir:C:\\Windows',
    'dir:c:/windows',
    'dir:file:///etc/passwd',
    'dir:url:https://git.example/',
    'dir:https://git.example/',
    'dir:javascript:alert(1)',
    'dir:a\0b',
    'dir:a\nb',
    'dir:.\t./b',
    'dir:\uD800',
    'url:javascript:alert(1)',
    'url:file:///etc/passwd',
    'url:dir:./runbooks',
    'url:url:https://git.example/',
    'url:/etc',
    'url:https:/\\evil.example',
    'url:https:///evil.example',
    'url:https://user:secret@git.example/',
    'url:https://git.example/\n',
    'url:http://[::1',
    ['javascript', 'alert(1)'].join(':'),
    'data:text/markdown,x',
    'ftp://git.example/',
    'file:./runbooks',
    '__proto__',
    `dir:${'a'.repeat(10_000)}`,
    `https://git.example/${'a'.repeat(10_000)}`,
  ])('takes %j for none', text => {
    expect(runbookPlaceIn(text, 'folder')).toBeUndefined();
  });
});
