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
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';

/** That something could not be loaded, with a button that tries again. */
export function FailedAlert(props: {
  title: string;
  description?: string;
  status?: 'danger' | 'info' | 'warning';
  /** It is being tried. */
  isRetrying?: boolean;
  retry: () => void;
}) {
  const { title, description, status = 'danger', isRetrying, retry } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <Alert
      status={status}
      icon
      role={status === 'danger' ? 'alert' : undefined}
      title={title}
      description={description}
      customActions={
        <Button
          size="small"
          variant="secondary"
          isPending={isRetrying}
          onPress={retry}
        >
          {t('scorecards.tab.retry')}
        </Button>
      }
    />
  );
}
