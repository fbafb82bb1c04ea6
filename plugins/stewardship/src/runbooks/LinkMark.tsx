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

import type { RunbookLink } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import classNames from './LinkMark.module.css';

/** That an address leads nowhere, and why. Says nothing of one that works, or of which it cannot be told. */
export function LinkMark(props: { link: RunbookLink }) {
  const { status, reason, checkedAt } = props.link;
  const { t } = useTexts(stewardshipTranslationRef);
  if (status !== 'dead') {
    return null;
  }
  return (
    <span className={classNames.link}>
      <StateMark state="bad">{t('runbooks.link.dead')}</StateMark>{' '}
      <span className={classNames.detail}>
        {reason && <>{reason}, </>}
        {t('runbooks.link.checked', { age: <Age at={checkedAt} /> })}
      </span>
    </span>
  );
}
