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
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { errorOf, isConflict } from '../../../../widgets/requestErrors';
import { refusalOf, type Refusal } from '../start/refusalOf';

/** Why nothing was taken back. */
export type TakeBackRefusal = Refusal | { reason: 'changed' };

/** What came of it. */
export type TakeBackOutcome =
  | { status: 'pending' }
  | { status: 'done'; source: CostImportSource }
  | { status: 'refused'; refusal: TakeBackRefusal };

/** Takes back all that was imported into a source, as it is shown. */
export function useTakeBack(options: {
  /** The list is no longer as it is shown. */
  onChanged: () => void;
}) {
  const { costs } = useApi(stewardshipApiRef);
  const [outcome, setOutcome] = useState<TakeBackOutcome>();

  /** Answers whether it is done. */
  async function takeBack(source: CostImportSource): Promise<boolean> {
    setOutcome({ status: 'pending' });
    try {
      await costs.removeCostSource({
        source: source.id,
        version: source.latestImport ?? '',
      });
      setOutcome({ status: 'done', source });
      options.onChanged();
      return true;
    } catch (thrown) {
      const refusal = whyNot(thrown);
      setOutcome({ status: 'refused', refusal });
      if (refusal.reason === 'changed' || refusal.reason === 'gone') {
        options.onChanged();
      }
      return false;
    }
  }
  return { outcome, takeBack, forget: () => setOutcome(undefined) };
}

function whyNot(thrown: unknown): TakeBackRefusal {
  if (isConflict(thrown)) {
    return { reason: 'changed' };
  }
  const refusal = refusalOf(thrown);
  // There are several reasons, and the backend says which.
  return refusal.reason === 'conflict'
    ? { reason: 'other', message: errorOf(thrown).message }
    : refusal;
}
