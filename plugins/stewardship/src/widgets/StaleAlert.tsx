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

import { Alert } from '@backstage/ui';
import type { MirrorProblem } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { mirrorMessages } from './messages';

/** That a screen shows an earlier state of the catalog, which one, and why. */
export function StaleAlert(props: {
  title: string;
  reason: MirrorProblem;
  /** When the copy last agreed with the catalog; `undefined` where it never did. */
  syncedAt: string | undefined;
}) {
  const { title, reason, syncedAt } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Alert
      status="warning"
      icon
      title={
        <>
          {title}{' '}
          {syncedAt
            ? t('mirror.asOf', { age: <Age at={syncedAt} /> })
            : t('mirror.never')}
        </>
      }
      description={
        isKnown(reason)
          ? t(`mirror.reasons.${reason}`)
          : t('mirror.otherReason')
      }
    />
  );
}

/** A newer backend may know more reasons than this frontend. */
function isKnown(reason: string): reason is MirrorProblem {
  return Object.hasOwn(mirrorMessages.reasons, reason);
}
