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
import { isError } from '@backstage/errors';
import { useTexts } from '../../useTexts';
import { NotPermitted } from '../NotPermitted';
import { stewardshipShowbackTranslationRef } from '../translation';

/** That costs could not be loaded, why, and a way to try again; or that they are not for the reader. */
export function CostFailure(props: {
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const { title, error, onRetry } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  if (isNotPermitted(error)) {
    return <NotPermitted />;
  }
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={title}
      description={error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('showback.page.error.retry')}
        </Button>
      }
    />
  );
}

/** A client over HTTP puts the error of the backend into the cause. */
function isNotPermitted(error: Error): boolean {
  return (
    error.name === 'NotAllowedError' ||
    (isError(error.cause) && error.cause.name === 'NotAllowedError')
  );
}
