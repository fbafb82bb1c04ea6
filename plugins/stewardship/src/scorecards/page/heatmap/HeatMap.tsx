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

import { useId, useMemo, type MouseEvent } from 'react';
import { Text } from '@backstage/ui';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { HeatRow } from './HeatRow';
import type { HeatTable } from './useHeatTable';
import { useRovingGrid } from './useRovingGrid';
import classNames from './HeatMap.module.css';

/** How many services of each team pass each check. */
export function HeatMap(props: {
  table: HeatTable;
  onSelect: (row: number, column: number) => void;
}) {
  const { table, onSelect } = props;
  const { rows, checks } = table;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const keysId = useId();
  const size = useMemo(
    () => ({ rows: rows.length, columns: checks.length }),
    [rows, checks],
  );
  const { current, onKeyDown, onFocus } = useRovingGrid(size);

  function onClick(event: MouseEvent<HTMLElement>) {
    const { target } = event;
    const cell = target instanceof Element && target.closest('button');
    if (cell) {
      const { row, column } = cell.dataset;
      onSelect(Number(row), Number(column));
    }
  }

  return (
    <>
      <Text as="p" variant="body-small" id={keysId} className={classNames.note}>
        {t('scorecards.page.teams.keys')}
      </Text>
      <div
        role="region"
        aria-label={t('scorecards.page.teams.region')}
        className={classNames.scroll}
      >
        <table
          role="grid"
          className={classNames.table}
          aria-label={t('scorecards.page.teams.title')}
          aria-describedby={keysId}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          <thead>
            <tr>
              <th scope="col" className={classNames.corner}>
                {t(`scorecards.page.teams.rows.${table.by}`)}
              </th>
              {checks.map(({ check, title }) => (
                <th
                  key={check}
                  scope="col"
                  className={classNames.check}
                  title={title}
                >
                  <span className={classNames.checkTitle}>{title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <HeatRow
                key={row.id}
                index={index}
                name={row.name}
                services={row.services}
                cells={row.cells}
                tabStop={index === current.row ? current.column : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
