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
import type { RunbookPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';

/** How many there are, and how many of them ask for something. */
export function RunbookCounts(props: { picture: RunbookPicture }) {
  const { items, total, missingModes, gathered } = props.picture;
  const { t } = useTexts(stewardshipTranslationRef);
  const runbooks = items.map(({ value }) => value);
  const inState = (state: string) =>
    runbooks.filter(({ freshness }) => freshness.state === state).length;
  const worries = [
    ['overdue', inState('overdue')],
    ['neverReviewed', inState('neverReviewed')],
    ['dead', runbooks.filter(({ link }) => link?.status === 'dead').length],
    ['missing', gathered ? missingModes.length : 0],
  ] as const;
  const words = [
    t('runbooks.counts.runbooks', { count: total }),
    ...worries
      .filter(([, count]) => count > 0)
      .map(([worry, count]) => t(`runbooks.counts.${worry}`, { count })),
  ];
  return (
    <Text as="p" variant="body-large" weight="bold">
      {words.join(' · ')}
    </Text>
  );
}
