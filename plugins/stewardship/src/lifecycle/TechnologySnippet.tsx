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
import { CopyableSnippet } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { lifecycleSnippet } from './lifecycleSnippet';

/** What to add to the catalog file of an entity, to be copied. */
export function TechnologySnippet(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <CopyableSnippet
      label={t('lifecycle.empty.snippet', { ref: stringifyEntityRef(entity) })}
      text={lifecycleSnippet({
        entity,
        bomHint: t('lifecycle.empty.sbom'),
      })}
    />
  );
}
