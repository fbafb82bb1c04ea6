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

import { Text } from '@backstage/ui';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';

/** What became of a decision. */
export type DecisionDone = 'saved' | 'withdrawn';

/** Says that it was done, politely; empty until then, as screen readers only tell what changes. */
export function DecisionStatus(props: { done: DecisionDone | undefined }) {
  const { done } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    // The dialog that is just closing hides all of the page from screen readers but such places.
    <Text as="p" variant="body-small" role="status" data-live-announcer>
      {done && t(`lifecycle.${done}`)}
    </Text>
  );
}
