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
import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { downloadText } from './downloadText';
import { errorOf } from './requestErrors';
import classNames from './CsvButton.module.css';

/** Brings what a page lists as a file for a spreadsheet, or says why not. */
export function CsvButton(props: {
  label: string;
  read: () => Promise<string>;
  /** `YYYY-MM-DD`, today. */
  fileName: (date: string) => string;
  /** `isUnreachable` where nobody answered, for which browsers have no words that help. */
  failed: (message: string, isUnreachable: boolean) => string;
}) {
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();

  async function bring() {
    setIsPending(true);
    setError(undefined);
    try {
      downloadText({
        text: await props.read(),
        type: 'text/csv',
        fileName: props.fileName(DateTime.now().toISODate()),
      });
    } catch (thrown) {
      setError(errorOf(thrown));
    }
    setIsPending(false);
  }

  return (
    <div className={classNames.csv}>
      {error && (
        <Text as="span" variant="body-small" role="alert">
          {props.failed(error.message, error instanceof TypeError)}
        </Text>
      )}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
        onPress={bring}
      >
        {props.label}
      </Button>
    </div>
  );
}
