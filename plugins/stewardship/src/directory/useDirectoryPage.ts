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

import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import type { DirectoryPage } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import type { DirectoryQuery } from './directoryQuery';

/** One page of the directory; the one before stays visible while the next one is on its way. */
export type DirectoryPageState = {
  page?: DirectoryPage;
  loading: boolean;
  error?: Error;
  retry: () => void;
};

/** Asks for the page that the address describes. */
export function useDirectoryPage(query: DirectoryQuery): DirectoryPageState {
  const api = useApi(stewardshipApiRef);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{
    page?: DirectoryPage;
    error?: Error;
    of?: object;
  }>({});

  useEffect(() => {
    const { filter, orderBy, limit, cursor } = query;
    let isWanted = true;
    api.listEntities({ ...filter, orderBy, limit, cursor }).then(
      page => isWanted && setOutcome({ page, of: query }),
      thrown =>
        isWanted &&
        setOutcome(({ page }) => ({ page, error: toError(thrown), of: query })),
    );
    return () => {
      isWanted = false;
    };
  }, [api, query, attempt]);

  const retry = useCallback(() => {
    setOutcome(({ page }) => ({ page }));
    setAttempt(count => count + 1);
  }, []);

  const loading = outcome.of !== query;
  return {
    page: outcome.page,
    loading,
    error: loading ? undefined : outcome.error,
    retry,
  };
}
