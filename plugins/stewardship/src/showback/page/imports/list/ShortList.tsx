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

import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import classNames from './ShortList.module.css';

const SHOWN = 2;

/** The first of several names, and how many more there are. */
export function ShortList(props: {
  texts: readonly string[];
  /** Of all, also of those that are not among the texts. */
  total: number;
  ofWhat: 'moreFiles' | 'morePeriods';
}) {
  const { texts, total, ofWhat } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const shown = texts.slice(0, SHOWN);
  if (shown.length === 0) {
    return <>{t('showback.page.imports.none')}</>;
  }
  return (
    <ul className={classNames.list}>
      {shown.map(text => (
        <li key={text}>{text}</li>
      ))}
      {total > shown.length && (
        <li className={classNames.muted}>
          {t(`showback.page.imports.${ofWhat}`, {
            count: total - shown.length,
          })}
        </li>
      )}
    </ul>
  );
}
