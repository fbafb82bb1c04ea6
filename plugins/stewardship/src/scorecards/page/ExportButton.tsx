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

import { useApi } from '@backstage/frontend-plugin-api';
import type { ScorecardFilter } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../useTexts';
import { CsvButton } from '../../widgets/CsvButton';
import { stewardshipScorecardsTranslationRef } from '../translation';

/** All services that match the filters, with a column for each check, as a file for a spreadsheet. */
export function ExportButton(props: { id: string; filter: ScorecardFilter }) {
  const { id, filter } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <CsvButton
      label={t('scorecards.page.export.csv')}
      read={() => api.exportScorecardResults({ ...filter, id })}
      fileName={date => t('scorecards.page.export.csvName', { id, date })}
      failed={message => t('scorecards.page.export.failed', { message })}
    />
  );
}
