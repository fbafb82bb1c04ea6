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

import type {
  CheckState,
  ScorecardChange,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { levelTitle } from '../levelTitle';
import { scorecardMessages } from '../messages';
import classNames from './HistoryItem.module.css';

/** One thing that moved, from what to what, and why. */
export function HistoryItem(props: {
  change: ScorecardChange;
  levels: ScorecardLevel[];
}) {
  const { change, levels } = props;
  const { at, cause, check, checkTitle, from, to, level, by } = change;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  // A newer backend may know more states and causes than this frontend.
  const stateWords = (state: CheckState) =>
    Object.hasOwn(scorecardMessages.states, state)
      ? t(`scorecards.states.${state}`)
      : state;
  const causeWords = Object.hasOwn(scorecardMessages.causes, cause)
    ? t(`scorecards.causes.${cause}`)
    : cause;
  const levelWords = (id: string | undefined) =>
    id === undefined
      ? t('scorecards.tab.history.noLevel')
      : levelTitle(levels, id);

  function moved(): string | undefined {
    if (check === undefined) {
      return undefined;
    }
    const name = checkTitle ?? check;
    if (from !== undefined && to !== undefined) {
      return t('scorecards.tab.history.moved', {
        replace: { check: name, from: stateWords(from), to: stateWords(to) },
      });
    }
    if (to !== undefined) {
      return t('scorecards.tab.history.appeared', {
        replace: { check: name, to: stateWords(to) },
      });
    }
    return from === undefined
      ? name
      : t('scorecards.tab.history.vanished', {
          replace: { check: name, from: stateWords(from) },
        });
  }

  return (
    <li className={classNames.item}>
      <span className={classNames.muted}>
        <Age at={at} />
      </span>
      {level && (
        <strong className={classNames.level}>
          {t('scorecards.tab.history.levelMoved', {
            replace: {
              from: levelWords(level.from),
              to: levelWords(level.to),
            },
          })}
        </strong>
      )}
      {check !== undefined && <span>{moved()}</span>}
      <span className={classNames.muted}>
        {by
          ? t('scorecards.tab.history.by', {
              cause: causeWords,
              who: <EntityName entity={by} />,
            })
          : causeWords}
        {' · '}
        {t('scorecards.tab.history.score', {
          earned: points.format(change.earned / 1000),
          possible: points.format(change.possible / 1000),
        })}
      </span>
    </li>
  );
}
