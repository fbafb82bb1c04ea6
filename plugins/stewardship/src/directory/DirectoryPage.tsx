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

import { Alert, Button } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { DirectoryFilters } from './DirectoryFilters';
import { DirectoryTable } from './DirectoryTable';
import { ExportButton } from './ExportButton';
import { MirrorStatusLine } from './MirrorStatusLine';
import { useDirectoryPage } from './useDirectoryPage';
import { useDirectoryQuery } from './useDirectoryQuery';
import classNames from './DirectoryPage.module.css';

/**
 * All entities that have a stewardship record and that the reader may see, in a table.
 *
 * @public
 */
export function DirectoryPage() {
  const { t } = useTexts(stewardshipTranslationRef);
  const directory = useDirectoryQuery();
  const { query } = directory;
  const { page, loading, error, retry } = useDirectoryPage(query);

  return (
    <div className={classNames.page}>
      <DirectoryFilters
        filter={query.filter}
        onChange={directory.setFilter}
        onClear={directory.clearFilter}
      />
      <div className={classNames.bar}>
        <MirrorStatusLine mirror={page?.mirror} />
        <ExportButton filter={query.filter} />
      </div>
      {error ? (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('directory.error.title')}
          description={error.message}
          customActions={
            <>
              {query.cursor && (
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => directory.goTo(undefined)}
                >
                  {t('directory.error.firstPage')}
                </Button>
              )}
              <Button size="small" variant="secondary" onPress={retry}>
                {t('directory.error.retry')}
              </Button>
            </>
          }
        />
      ) : (
        <DirectoryTable
          page={page}
          loading={loading}
          query={query}
          onOrder={directory.setOrder}
          onLimit={directory.setLimit}
          onPage={directory.goTo}
          onClear={directory.clearFilter}
        />
      )}
    </div>
  );
}
