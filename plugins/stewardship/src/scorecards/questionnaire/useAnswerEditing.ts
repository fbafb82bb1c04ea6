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

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { AnswerEditing } from './AnswerEditing';
import type { EditingState } from './EditingState';
import type { AnswerPlace } from './keptAnswers';
import type { AnswerIntent } from './sendAnswer';

/** Edits the answer to one question. Mount it anew for another one. */
export function useAnswerEditing(options: {
  place: AnswerPlace;
  check: CheckDetails;
  question: Question;
  onStored: (check: CheckDetails, as: AnswerIntent) => void;
}): { editing: AnswerEditing; state: EditingState } {
  const { check, onStored } = options;
  const api = useApi(stewardshipApiRef);
  const latest = useRef(onStored);
  latest.current = onStored;
  const [editing] = useState(
    () =>
      new AnswerEditing({
        ...options,
        api,
        onStored: (stored, as) => latest.current(stored, as),
      }),
  );
  useEffect(() => {
    editing.start();
    return () => editing.stop();
  }, [editing]);
  useEffect(() => editing.adopt(check), [editing, check]);
  const state = useSyncExternalStore(
    editing.store.subscribe,
    editing.store.read,
  );
  return { editing, state };
}
