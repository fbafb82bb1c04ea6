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

import type { ReactNode } from 'react';
import { useTexts } from '../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../translation';
import classNames from './StatementTable.module.css';

/** A cell that names its column where the table is narrow. */
export function StatementCell(props: {
  column: 'cost' | 'charge' | 'difference';
  children: ReactNode;
}) {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <td>
      <span aria-hidden className={classNames.label}>
        {t(`showback.page.statement.columns.${props.column}`)}
      </span>
      <span className={classNames.content}>{props.children}</span>
    </td>
  );
}
