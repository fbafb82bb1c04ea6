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
import { DateTime } from 'luxon';
import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import type { DirectorySelection } from './directoryQuery';
import { downloadText } from '../widgets/downloadText';
import classNames from './ExportButton.module.css';

/** Everything that matches the filters, as a file for a spreadsheet. */
export function ExportButton(props: { filter: DirectorySelection }) {
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipTranslationRef);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  async function exportAll() {
    setIsPending(true);
    setError(undefined);
    try {
      downloadText({
        text: await api.exportEntities(props.filter),
        type: 'text/csv',
        fileName: t('directory.export.fileName', {
          date: DateTime.now().toISODate(),
        }),
      });
    } catch (thrown) {
      setError(toError(thrown));
    }
    setIsPending(false);
  }

  return (
    <div className={classNames.export}>
      {error && (
        <Text as="span" variant="body-small" role="alert">
          {t('directory.export.failed', { message: error.message })}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
        onPress={exportAll}
      >
        {t('directory.export.button')}
      </Button>
    </div>
  );
}
