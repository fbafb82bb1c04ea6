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
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { escalationSnippet } from './escalationSnippet';
import classNames from './EmptyLadder.module.css';

/** What to add where nobody is on the ladder. */
export function EmptyLadder(props: {
  entity: Entity;
  ownerRef: string | undefined;
}) {
  const { entity, ownerRef } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium">
        {t('escalation.empty.title', { kind: entity.kind })}
      </Text>
      <CopyableSnippet
        label={t('escalation.empty.snippet', {
          ref: stringifyEntityRef(entity),
        })}
        text={escalationSnippet({
          entity,
          ownerRef,
          onCallHint: t('escalation.empty.onCall'),
        })}
      />
    </div>
  );
}
