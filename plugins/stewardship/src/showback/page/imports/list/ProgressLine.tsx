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

import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useImportWords } from '../useImportWords';
import classNames from './ProgressLine.module.css';

/** How far a running import is. */
export function ProgressLine(props: { of: CostImport }) {
  const { source, progress, rowsRead } = props.of;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { progressOf } = useImportWords();
  return (
    <div className={classNames.progress}>
      {/* Without a value it runs to and fro. */}
      <progress
        className={classNames.bar}
        max={1}
        value={progress}
        aria-label={t('showback.page.imports.progressOf', {
          source: source.title,
        })}
      />
      <span>{progressOf(props.of)}</span>
      <span className={classNames.muted}>
        {t('showback.page.imports.rowsSoFar', { rows: rowsRead })}
      </span>
    </div>
  );
}
