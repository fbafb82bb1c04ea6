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
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import type { ScorecardFilter } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { downloadText } from '../../widgets/downloadText';
import { errorOf } from '../../widgets/requestErrors';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import classNames from './ExportButton.module.css';

/** All services that match the filters, with a column for each check, as a file for a spreadsheet. */
export function ExportButton(props: { id: string; filter: ScorecardFilter }) {
  const { id, filter } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  async function exportAll() {
    setIsPending(true);
    setError(undefined);
    try {
      downloadText({
        text: await api.exportScorecardResults({ ...filter, id }),
        type: 'text/csv',
        fileName: t('scorecards.page.export.csvName', {
          id,
          date: DateTime.now().toISODate(),
        }),
      });
    } catch (thrown) {
      setError(errorOf(thrown));
    }
    setIsPending(false);
  }

  return (
    <div className={classNames.export}>
      {error && (
        <Text as="span" variant="body-small" role="alert">
          {t('scorecards.page.export.failed', { message: error.message })}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
        onPress={exportAll}
      >
        {t('scorecards.page.export.csv')}
      </Button>
    </div>
  );
}
