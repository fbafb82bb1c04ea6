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
import type { RunbookReview } from '@backstage-stewardship/plugin-stewardship-common';
import {
  Age,
  EntityName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './ReviewHistory.module.css';

const SHOWN = 5;

/** The latest reviews, and whether they were of the words of today. */
export function ReviewHistory(props: { reviews: RunbookReview[] }) {
  const { reviews } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (reviews.length === 0) {
    return (
      <Text as="p" variant="body-medium">
        {t('runbooks.review.none')}
      </Text>
    );
  }
  return (
    <ul className={classNames.list}>
      {reviews.slice(0, SHOWN).map(review => (
        <li key={review.reviewedAt}>
          {t('runbooks.review.by', {
            who: <EntityName entity={review.reviewedBy} />,
            age: <Age at={review.reviewedAt} />,
          })}
          {!review.ofTheseWords && (
            <span className={classNames.detail}>
              {' '}
              ({t('runbooks.review.changedSince')})
            </span>
          )}
          {review.remark && (
            <q className={classNames.remark}>{review.remark}</q>
          )}
        </li>
      ))}
    </ul>
  );
}
