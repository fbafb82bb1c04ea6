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

import { stewardshipReactTranslationRef } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { isVerdict, type ListFilter } from './directoryQuery';
import { directoryMessages } from './messages';

const { kinds, problemKinds } = directoryMessages;

/** What people call a value of a filter, where the value itself is a technical name. */
export function useFilterWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const { t: shared } = useTexts(stewardshipReactTranslationRef);
  return (field: ListFilter, value: string): string | undefined => {
    if (field === 'kind' && isKeyOf(kinds, value)) {
      return t(`directory.kinds.${value}`);
    }
    if (field === 'problem' && value === 'any') {
      return t('directory.filters.anyProblem');
    }
    if (field === 'problem' && isKeyOf(problemKinds, value)) {
      return t(`directory.problemKinds.${value}`);
    }
    if (field === 'ladder' && isVerdict(value)) {
      return shared(`verdicts.${value}`);
    }
    return undefined;
  };
}

/** A newer backend may know more values than this frontend. */
function isKeyOf<T extends object>(
  object: T,
  key: PropertyKey,
): key is keyof T {
  return Object.hasOwn(object, key);
}
