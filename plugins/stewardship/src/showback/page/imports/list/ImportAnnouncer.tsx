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
import { VisuallyHidden } from '@backstage/ui';
import type { CostImport } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useImportWords } from '../useImportWords';

/** So that not each answer is read out. */
const STEPS = 4;

/** Reads out how far imports are and what came of those that were running, when there is something new to say. */
export function ImportAnnouncer(props: { items: readonly CostImport[] }) {
  const { items } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { statusOf, hintOf, progressOf } = useImportWords();
  const running = useRef(new Set<string>());
  const [ended, setEnded] = useState<string[]>([]);

  useEffect(() => {
    const over = items.filter(
      ({ id, status }) => status !== 'running' && running.current.has(id),
    );
    running.current = new Set(
      items.filter(({ status }) => status === 'running').map(({ id }) => id),
    );
    if (over.length > 0) {
      setEnded(over.map(({ id }) => id));
    }
  }, [items]);

  const sentences = items.flatMap(item => {
    if (item.status === 'running') {
      const progress =
        item.progress === undefined
          ? undefined
          : Math.floor(item.progress * STEPS) / STEPS;
      return [
        t('showback.page.imports.announceRunning', {
          source: item.source.title,
          progress: progressOf(item, progress),
        }),
      ];
    }
    return ended.includes(item.id)
      ? [
          t('showback.page.imports.announceDone', {
            source: item.source.title,
            status: statusOf(item),
            hint: hintOf(item),
          }),
        ]
      : [];
  });
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </VisuallyHidden>
  );
}
