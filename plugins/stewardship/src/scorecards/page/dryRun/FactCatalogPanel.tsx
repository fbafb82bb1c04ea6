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

import { useState } from 'react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { FactCatalogList } from './FactCatalogList';
import classNames from './FactCatalogPanel.module.css';

/** The facts that rules may use, asked for when somebody wants to see them. */
export function FactCatalogPanel() {
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={classNames.panel}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>{t('scorecards.page.dryRun.facts.title')}</summary>
      {wasOpened && <FactCatalogList />}
    </details>
  );
}
