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

import { renderHook } from '@testing-library/react';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import {
  createTranslationRef,
  errorApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import type { PropsWithChildren } from 'react';
import { useTexts } from './useTexts';

const ref = createTranslationRef({
  id: 'test',
  messages: {
    plain: 'Nothing to put',
    named: 'By {{ name }}',
    counted_one: '{{count, number}} check of {{name}}',
    counted_other: '{{count, number}} checks of {{name}}',
  },
});

function texts() {
  const { result } = renderHook(() => useTexts(ref), {
    wrapper: ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider
        apis={[
          [errorApiRef, mockApis.error()],
          [translationApiRef, mockApis.translation()],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  return result.current.t;
}

describe('useTexts', () => {
  it('puts values into texts, as options or apart from those of i18next', () => {
    const t = texts();
    expect(t('plain')).toBe('Nothing to put');
    expect(t('named', { name: 'Ada' })).toBe('By Ada');
    expect(t('named', { replace: { name: 'Ada' } })).toBe('By Ada');
    expect(t('counted', { count: 2000, name: 'Ada' })).toBe(
      '2,000 checks of Ada',
    );
    expect(t('counted', { count: 1, name: 'Ada' })).toBe('1 check of Ada');
  });

  it('does not compile with a key or a value that is not there', () => {
    const t = texts();
    const wrong = [
      // @ts-expect-error There is no such text.
      () => t('other'),
      // @ts-expect-error The text has forms, and so needs a number.
      () => t('counted', { name: 'Ada' }),
      // @ts-expect-error The number would not be found.
      () => t('counted', { count: 1, replace: { name: 'Ada' } }),
      // @ts-expect-error Numbers are formatted by the text.
      () => t('counted', { count: '2', name: 'Ada' }),
      // @ts-expect-error A value is missing.
      () => t('named'),
      // @ts-expect-error No text asks for this value.
      () => t('named', { person: 'Ada' }),
    ];
    expect(wrong).toHaveLength(6);
  });
});
