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

import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../useTexts';
import { stewardshipShowbackTranslationRef } from './translation';
import classNames from './ShowbackSkeleton.module.css';

const ROWS = [1, 2, 3];

export function ShowbackSkeleton() {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.skeleton} role="status">
      <VisuallyHidden>{t('showback.loading')}</VisuallyHidden>
      <Skeleton width="40%" height={32} />
      <Skeleton width="100%" height={128} />
      {ROWS.map(row => (
        <Skeleton key={row} width="100%" height={56} />
      ))}
    </div>
  );
}
