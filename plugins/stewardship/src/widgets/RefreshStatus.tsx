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

import { ButtonIcon, Text } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import type { ReadyState } from './PictureCard';
import classNames from './RefreshStatus.module.css';

/** How old the picture is, with a button that gets a newer one. */
export function RefreshStatus(props: { state: ReadyState }) {
  const { value, refresh, refreshing, refreshError } = props.state;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <>
      <Text as="span" variant="body-small" className={classNames.age}>
        {t('card.asOf', { age: <Age at={value.mirroredAt} /> })}
      </Text>
      {refreshError && (
        <Text as="span" variant="body-small" role="alert">
          {t('card.refreshFailed', { message: refreshError.message })}
        </Text>
      )}
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiRefreshLine />}
        aria-label={t('card.refresh')}
        isPending={refreshing}
        onPress={refresh}
      />
    </>
  );
}
