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

import { useCallback, useState } from 'react';

const PREFIX = 'stewardship.dryRun.';

/** What somebody has written of a definition; it survives until the tab of the browser is closed. `undefined`: nothing of their own. */
export function useDefinitionDraft(
  id: string,
): [string | undefined, (draft: string | undefined) => void] {
  const [draft, setDraft] = useState(() => read(id));
  const keep = useCallback(
    (next: string | undefined) => {
      setDraft(next);
      write(id, next);
    },
    [id],
  );
  return [draft, keep];
}

function read(id: string): string | undefined {
  try {
    return sessionStorage.getItem(`${PREFIX}${id}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(id: string, draft: string | undefined): void {
  try {
    if (draft === undefined) {
      sessionStorage.removeItem(`${PREFIX}${id}`);
    } else {
      sessionStorage.setItem(`${PREFIX}${id}`, draft);
    }
  } catch {
    // Full, or switched off: then it lives as long as the page.
  }
}
