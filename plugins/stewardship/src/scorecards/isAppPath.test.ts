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

import { unsafeAddresses } from '../__fixtures__/unsafeAddresses';
import { isAppPath } from './isAppPath';

describe('isAppPath', () => {
  it.each(['/', '/docs/a?b=c#d', '/catalog/default/component/a'])(
    'takes what stays in the app: %s',
    path => expect(isAppPath(path)).toBe(true),
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'docs',
    'https://northline.example/',
    ...unsafeAddresses,
  ])('refuses what leads elsewhere: %j', path =>
    expect(isAppPath(path)).toBe(false),
  );
});
