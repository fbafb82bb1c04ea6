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

import { useEffect, useRef, useState } from 'react';

const DELAY_MILLIS = 300;

/** A text that is applied when typing pauses, and follows when it is changed from elsewhere. */
export function useDebouncedText(options: {
  value: string;
  onApply: (text: string) => void;
}): [string, (text: string) => void] {
  const { value, onApply } = options;
  const [draft, setDraft] = useState(value);
  const [applied, setApplied] = useState(value);
  const apply = useRef(onApply);
  apply.current = onApply;

  if (value !== applied) {
    setApplied(value);
    // Not what was typed here: somebody cleared the filters or went back.
    if (value !== draft.trim()) {
      setDraft(value);
    }
  }

  useEffect(() => {
    const text = draft.trim();
    if (text === applied) {
      return undefined;
    }
    const timer = setTimeout(() => apply.current(text), DELAY_MILLIS);
    return () => clearTimeout(timer);
  }, [draft, applied]);

  return [draft, setDraft];
}
