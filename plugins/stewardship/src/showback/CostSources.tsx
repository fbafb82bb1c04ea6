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

import type { CostSourceState } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  useTimeWords,
} from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './CostSources.module.css';

/** Items of a list: up to which day each source goes, how old it is, and what is wrong with it. */
export function CostSources(props: { sources: CostSourceState[] }) {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <>
      {props.sources.map(source => (
        <li key={source.id} className={classNames.source}>
          <span>
            <SourceWords source={source} />
          </span>
          {source.stale && (
            <StateMark state="bad">
              {t('showback.completeness.stale')}
            </StateMark>
          )}
          {source.problem && (
            <strong className={classNames.problem}>
              {t('showback.completeness.problem', {
                replace: { problem: source.problem },
              })}
            </strong>
          )}
        </li>
      ))}
    </>
  );
}

function SourceWords(props: { source: CostSourceState }) {
  const { title, coveredUntil, importedAt } = props.source;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { date } = useTimeWords();
  if (coveredUntil === undefined) {
    return <>{t('showback.completeness.never', { replace: { title } })}</>;
  }
  const covered = date(coveredUntil);
  return (
    <>
      {importedAt
        ? t('showback.completeness.covered', {
            replace: { title, date: covered, age: <Age at={importedAt} /> },
          })
        : t('showback.completeness.coveredOnly', {
            replace: { title, date: covered },
          })}
    </>
  );
}
