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
import { Text } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { TechnologySnippet } from './TechnologySnippet';
import { isMadeOfParts, PartsLifecycle } from './PartsLifecycle';
import classNames from './EmptyLifecycle.module.css';

/** What to add where nobody has named a technology. */
export function EmptyLifecycle(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (isMadeOfParts(entity)) {
    return <PartsLifecycle entity={entity} />;
  }
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium">
        {t('lifecycle.empty.title', { kind: entity.kind })}
      </Text>
      <TechnologySnippet entity={entity} />
    </div>
  );
}
