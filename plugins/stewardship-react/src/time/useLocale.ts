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

import { useCallback, useSyncExternalStore } from 'react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/**
 * The locale in which dates, durations and numbers are written: the language of the app, in the regional variant of
 * the browser where that is the same language.
 *
 * @public
 */
export function useLocale(): string {
  const languageApi = useApiHolder().get(appLanguageApiRef);
  const subscribe = useCallback(
    (listener: () => void) => {
      const subscription = languageApi?.language$().subscribe(listener);
      return () => subscription?.unsubscribe();
    },
    [languageApi],
  );
  const language = useSyncExternalStore(
    subscribe,
    () => languageApi?.getLanguage().language ?? 'en',
  );
  const regional = navigator.languages?.find(
    candidate => candidate.split('-')[0] === language,
  );
  return regional ?? language;
}
