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

import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type { SupportPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { recordSnippet } from './recordSnippet';
import classNames from './UndeclaredHint.module.css';

/** What to add where an entity says nothing about itself yet. */
export function UndeclaredHint(props: {
  entity: Entity;
  support: SupportPicture;
}) {
  const { entity, support } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium">
        {t('support.undeclared.title', { kind: entity.kind })}
      </Text>
      <CopyableSnippet
        label={t('support.undeclared.snippet', {
          ref: stringifyEntityRef(entity),
        })}
        text={recordSnippet({
          entity,
          tier: support.tier?.value.id,
          tierHint: t('support.undeclared.tier'),
          ownerRef: support.owner?.value.ref,
          purpose: t('support.undeclared.purpose', {
            name: entity.metadata.title ?? entity.metadata.name,
          }),
        })}
      />
    </div>
  );
}
