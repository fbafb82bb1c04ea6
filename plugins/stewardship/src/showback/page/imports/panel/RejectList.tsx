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

import type { RejectedCost } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { useListWords } from '../../../../scorecards/useListWords';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import classNames from './RejectList.module.css';

/** Rows that were not taken: where each lies, what was in it, and why that could not be taken. */
export function RejectList(props: { rejected: readonly RejectedCost[] }) {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const list = useListWords();
  return (
    <ol
      className={classNames.list}
      aria-label={t('showback.page.imports.panel.rejects')}
    >
      {props.rejected.map(({ file, line, column, value, reason }, index) => (
        <li key={index} className={classNames.row}>
          <div className={classNames.place}>
            {list([
              file,
              t('showback.page.imports.panel.line', { line }),
              ...(column
                ? [t('showback.page.imports.panel.column', { column })]
                : []),
            ])}
          </div>
          {value !== undefined && (
            <div>
              <code className={classNames.value}>
                {value || t('showback.page.imports.panel.empty')}
              </code>
            </div>
          )}
          <div>{reason}</div>
        </li>
      ))}
    </ol>
  );
}
