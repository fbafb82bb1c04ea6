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

import { Alert } from '@backstage/ui';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';

/** That another question is asked than the one that was answered, or is being answered. */
export function QuestionNotice(props: {
  check: CheckDetails;
  isQuestionNew: boolean;
}) {
  const { check, isQuestionNew } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  if (isQuestionNew) {
    return (
      <Alert
        status="warning"
        icon
        role="alert"
        title={t('scorecards.question.changed.meanwhile')}
      />
    );
  }
  return check.reason.kind === 'questionChanged' ? (
    <Alert status="info" icon title={t('scorecards.question.changed.since')} />
  ) : null;
}
