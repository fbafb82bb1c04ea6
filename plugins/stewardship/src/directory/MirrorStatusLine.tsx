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

import { Alert, Text } from '@backstage/ui';
import type { MirrorStatus } from '@backstage-stewardship/plugin-stewardship-common';
import { Age } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StaleAlert } from '../widgets';
import classNames from './MirrorStatusLine.module.css';

/** How old the list is, and why, where it is older than it should be. */
export function MirrorStatusLine(props: { mirror: MirrorStatus | undefined }) {
  const { mirror } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  switch (mirror?.status) {
    case 'empty':
      return <Alert status="info" icon title={t('directory.mirror.empty')} />;
    case 'stale':
      return (
        <StaleAlert
          title={t('directory.mirror.stale')}
          reason={mirror.reason}
          syncedAt={mirror.syncedAt}
        />
      );
    case 'current':
      return (
        <Text as="p" variant="body-small" className={classNames.line}>
          {t('directory.mirror.asOf', { age: <Age at={mirror.syncedAt} /> })}
        </Text>
      );
    default:
      return <span />;
  }
}
