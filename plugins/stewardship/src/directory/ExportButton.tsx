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
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { CsvButton } from '../widgets/CsvButton';
import type { DirectorySelection } from './directoryQuery';

/** Everything that matches the filters, as a file for a spreadsheet. */
export function ExportButton(props: { filter: DirectorySelection }) {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <CsvButton
      label={t('directory.export.button')}
      read={() => api.exportEntities(props.filter)}
      fileName={date => t('directory.export.fileName', { date })}
      failed={message => t('directory.export.failed', { message })}
    />
  );
}
