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

import { Alert, Button } from '@backstage/ui';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';

/** That something could not be loaded, why, and a way to try again. */
export function Failure(props: {
  title: string;
  description?: string;
  onRetry: () => void;
  /** Where a later page was asked for: its mark may be too old. */
  onFirstPage?: () => void;
}) {
  const { title, description, onRetry, onFirstPage } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={title}
      description={description}
      customActions={
        <>
          {onFirstPage && (
            <Button size="small" variant="secondary" onPress={onFirstPage}>
              {t('showback.page.overview.error.firstPage')}
            </Button>
          )}
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('showback.page.error.retry')}
          </Button>
        </>
      }
    />
  );
}
