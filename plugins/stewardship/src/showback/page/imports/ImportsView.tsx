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

import { useTexts } from '../../../useTexts';
import { NotPermitted } from '../../NotPermitted';
import { stewardshipShowbackTranslationRef } from '../../translation';
import { Failure } from '../overview/states/Failure';
import { isNotPermitted } from '../overview/states/isNotPermitted';
import { Loading } from '../overview/states/Loading';
import { ImportAnnouncer } from './list/ImportAnnouncer';
import { ImportTable } from './list/ImportTable';
import { ImportPanel } from './panel/ImportPanel';
import { StartSection } from './start/StartSection';
import { useImportList } from './useImportList';
import { useImportsQuery } from './useImportsQuery';
import classNames from './ImportsView.module.css';

/** What was imported, when, by whom and what came of it; and how to import something now. */
export function ImportsView() {
  const { query, actions } = useImportsQuery();
  const { page, error, reload, isStale } = useImportList(query);
  const { t } = useTexts(stewardshipShowbackTranslationRef);

  if (isNotPermitted(error)) {
    return <NotPermitted />;
  }
  return (
    <div className={classNames.view}>
      {error && (
        <Failure
          title={
            page
              ? t('showback.page.imports.error.refreshFailed')
              : t('showback.page.imports.error.title')
          }
          description={error.message}
          onRetry={reload}
          onFirstPage={
            query.cursor === undefined
              ? undefined
              : () => actions.goTo(undefined)
          }
        />
      )}
      {!page && !error && (
        <Loading label={t('showback.page.imports.loading')} height={320} />
      )}
      {page && (
        <>
          <StartSection page={page} onStarted={reload} />
          <ImportTable
            page={page}
            isStale={isStale}
            query={query}
            actions={actions}
          />
          <ImportAnnouncer items={page.items} />
        </>
      )}
      {query.open !== undefined && (
        <ImportPanel key={query.open} id={query.open} onClose={actions.close} />
      )}
    </div>
  );
}
