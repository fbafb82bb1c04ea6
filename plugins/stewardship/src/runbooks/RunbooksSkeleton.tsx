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
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './RunbooksSkeleton.module.css';

const ROWS = [1, 2, 3, 4];

export function RunbooksSkeleton() {
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.skeleton} role="status">
      <VisuallyHidden>{t('runbooks.loading')}</VisuallyHidden>
      <Skeleton width="50%" height={20} />
      {ROWS.map(row => (
        <Skeleton key={row} width="100%" height={72} />
      ))}
    </div>
  );
}
