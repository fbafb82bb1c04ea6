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

import { SearchField } from '@backstage/ui';
import { useDebouncedText } from '../../../widgets/useDebouncedText';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { MAX_TEXT_LENGTH } from '../scorecardQuery';

/** The part of a name that services have. */
export function ServiceSearch(props: {
  value: string;
  onApply: (text: string) => void;
}) {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [text, setText] = useDebouncedText(props);
  return (
    <SearchField
      size="small"
      label={t('scorecards.page.filters.text')}
      placeholder={t('scorecards.page.filters.textPlaceholder')}
      maxLength={MAX_TEXT_LENGTH}
      value={text}
      onChange={setText}
    />
  );
}
