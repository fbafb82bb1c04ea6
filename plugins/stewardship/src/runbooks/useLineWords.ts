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

import type { RunbookInPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { useLocale } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';

/** Which support lines may follow a runbook without asking; `undefined` where nobody has said it. */
export function useLineWords() {
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();

  const words = (
    key: 'runbooks.lines.may' | 'runbooks.lines.theirs',
    lines: number[],
  ) =>
    lines.length === 0
      ? []
      : [
          t(key, {
            count: lines.length,
            lines: new Intl.ListFormat(locale).format(lines.map(String)),
          }),
        ];

  return (options: {
    allowedLines: number[];
    agreements?: RunbookInPicture['value']['agreements'];
    /** Whether the lines of the runbook are those of another team. */
    ofTechnology?: boolean;
  }): string | undefined => {
    const { allowedLines, agreements = [], ofTechnology = false } = options;
    const agreed = agreements.map(({ line }) => line);
    const own = ofTechnology ? agreed : [...allowedLines, ...agreed];
    const sorted = [...new Set(own)].sort((left, right) => left - right);
    const sentences = [
      ...words('runbooks.lines.may', sorted),
      ...words('runbooks.lines.theirs', ofTechnology ? allowedLines : []),
    ];
    return sentences.length === 0 ? undefined : sentences.join(' · ');
  };
}
