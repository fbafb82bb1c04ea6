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

import { useTexts } from '../useTexts';
import { showbackMessages } from './messages';
import { stewardshipShowbackTranslationRef } from './translation';

type KnownKind = keyof typeof showbackMessages.kinds;

/** Names of the kinds of cost. A newer backend may know more of them than this frontend. */
export function useKindWords(): (kind: string) => string {
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return kind => (isKnown(kind) ? t(`showback.kinds.${kind}`) : kind);
}

function isKnown(kind: string): kind is KnownKind {
  return Object.hasOwn(showbackMessages.kinds, kind);
}
