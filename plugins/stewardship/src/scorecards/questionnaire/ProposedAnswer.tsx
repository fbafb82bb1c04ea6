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

import { Button } from '@backstage/ui';
import type {
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { draftOf, inputOf, type AnswerDraft } from './answerDraft';
import { useAnswerWords } from './useAnswerWords';
import classNames from './QuestionEditor.module.css';

/** What facts say the answer is, where something else or nothing is written. */
export function ProposedAnswer(props: {
  check: CheckDetails;
  question: Question;
  draft: AnswerDraft;
  onUse: (part: Partial<AnswerDraft>) => void;
}) {
  const { check, question, draft, onUse } = props;
  const { proposed } = check;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useAnswerWords();
  const written = inputOf(draft, question).value;
  if (
    !proposed?.value ||
    JSON.stringify(written) === JSON.stringify(proposed.value)
  ) {
    return null;
  }

  function use() {
    const { evidence, remark, counterpartRef, ...value } = draftOf(proposed);
    onUse({
      ...value,
      // What somebody has written besides is kept.
      evidence: draft.evidence || evidence,
      remark: draft.remark || remark,
      counterpartRef: draft.counterpartRef || counterpartRef,
    });
  }

  return (
    <div className={classNames.line}>
      <span>
        {t('scorecards.question.proposed.text', {
          replace: { answer: words(proposed.value, question.form) },
        })}
      </span>
      <Button size="small" variant="secondary" onPress={use}>
        {t('scorecards.question.proposed.use')}
      </Button>
    </div>
  );
}
