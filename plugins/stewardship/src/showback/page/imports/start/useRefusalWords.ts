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

import { stewardshipCostImportCreatePermission } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import type { Refusal } from './refusalOf';

/** Why nothing could be imported, in plain words. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return refusal => {
    switch (refusal.reason) {
      case 'other':
        return refusal.message;
      case 'permission':
        return t('showback.page.imports.refused.permission', {
          permission: stewardshipCostImportCreatePermission.name,
        });
      default:
        return t(`showback.page.imports.refused.${refusal.reason}`);
    }
  };
}
