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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type { RunbookPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { missingModesOf } from './missingModesOf';
import { runbookSnippet } from './runbookSnippet';
import classNames from './EmptyRunbooks.module.css';

/** What to add where there is no runbook at all. */
export function EmptyRunbooks(props: {
  entity: Entity;
  picture: RunbookPicture;
}) {
  const { entity, picture } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const missing = missingModesOf(picture);
  const modes = missing.length > 0 ? missing : picture.failureModes.slice(0, 1);
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium">
        {t('runbooks.empty.title', { kind: entity.kind })}
      </Text>
      <CopyableSnippet
        label={t('runbooks.empty.snippet', {
          ref: stringifyEntityRef(entity),
        })}
        text={runbookSnippet({
          entity,
          modes,
          folderHint: t('runbooks.empty.folder'),
        })}
      />
    </div>
  );
}
