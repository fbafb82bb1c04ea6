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

import { Button } from '@backstage/ui';
import { RiRestartLine } from '@remixicon/react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { MeterBar } from '../widgets';
import type { Ticks } from './useTicks';
import classNames from './StepProgress.module.css';

/** How far one has got in this incident. */
export function StepProgress(props: { ticks: Ticks }) {
  const { done, total, startOver } = props.ticks;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.progress}>
      <MeterBar filled={done} total={total} />
      <strong role="status">
        {t('runbooks.steps.progress', { done, total })}
      </strong>
      <span className={classNames.detail}>{t('runbooks.steps.local')}</span>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiRestartLine />}
        // Never disabled: whoever has just pressed it would lose the focus, and with it the way out by the keyboard.
        onPress={() => startOver?.()}
      >
        {t('runbooks.steps.startOver')}
      </Button>
    </div>
  );
}
