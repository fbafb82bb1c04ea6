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

import { useId, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiCalendarLine, RiDownloadLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { downloadText } from '../../widgets/downloadText';
import { errorOf } from '../../widgets/requestErrors';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { downloadCalendar } from './downloadCalendar';
import type { TechnologySelection } from './lifecycleQuery';
import classNames from './ExportButtons.module.css';

/** Everything that matches the filters, for a spreadsheet and for a calendar. */
export function ExportButtons(props: { filter: TechnologySelection }) {
  const { filter } = props;
  const api = useApi(stewardshipApiRef);
  const { t } = useTexts(stewardshipTranslationRef);
  const [pending, setPending] = useState<'csv' | 'calendar'>();
  const [error, setError] = useState<Error>();
  const hintId = useId();

  async function hand(what: 'csv' | 'calendar') {
    setPending(what);
    setError(undefined);
    const date = DateTime.now().toISODate();
    try {
      if (what === 'csv') {
        downloadText({
          text: await api.exportTechnologies(filter),
          type: 'text/csv',
          fileName: t('lifecycle.page.export.csvName', { date }),
        });
      } else {
        downloadCalendar({
          text: await api.exportTechnologyCalendar(filter),
          fileName: t('lifecycle.page.export.calendarName', { date }),
        });
      }
    } catch (thrown) {
      setError(errorOf(thrown));
    }
    setPending(undefined);
  }

  return (
    <div className={classNames.export}>
      {error && (
        <Text as="span" variant="body-small" role="alert">
          {t('lifecycle.page.export.failed', { message: error.message })}
        </Text>
      )}
      <Text as="p" variant="body-small" id={hintId} className={classNames.hint}>
        {t('lifecycle.page.export.calendarHint')}
      </Text>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCalendarLine />}
        isPending={pending === 'calendar'}
        aria-describedby={hintId}
        onPress={() => hand('calendar')}
      >
        {t('lifecycle.page.export.calendar')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending === 'csv'}
        onPress={() => hand('csv')}
      >
        {t('lifecycle.page.export.csv')}
      </Button>
    </div>
  );
}
