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

import { Alert, Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import classNames from './PanelState.module.css';

/** That the answer is on its way, that there is none, or that a newer one failed. */
export function PanelState(props: {
  technology: string;
  isLoading: boolean;
  isGone: boolean;
  /** True where an earlier answer is in sight. */
  hasPage: boolean;
  error: Error | undefined;
  onRetry: () => void;
  onFirstPage: (() => void) | undefined;
}) {
  const { technology, error, onRetry, onFirstPage } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (props.isLoading) {
    return (
      <div role="status" className={classNames.loading}>
        <VisuallyHidden>{t('lifecycle.page.panel.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={96} />
        <Skeleton width="100%" height={240} />
      </div>
    );
  }
  if (!error) {
    return null;
  }
  if (props.isGone) {
    return (
      <Alert
        status="info"
        icon
        role="alert"
        title={t('lifecycle.page.panel.gone', { technology })}
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={
        props.hasPage
          ? t('lifecycle.page.panel.refreshFailed', { message: error.message })
          : t('lifecycle.page.panel.error')
      }
      description={props.hasPage ? undefined : error.message}
      customActions={
        <>
          {onFirstPage && (
            <Button size="small" variant="secondary" onPress={onFirstPage}>
              {t('lifecycle.page.panel.firstPage')}
            </Button>
          )}
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('lifecycle.page.error.retry')}
          </Button>
        </>
      }
    />
  );
}
