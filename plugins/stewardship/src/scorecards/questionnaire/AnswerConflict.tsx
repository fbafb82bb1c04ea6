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

import { Alert, Button } from '@backstage/ui';
import type {
  AnswerDetails,
  CheckDetails,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { inputOf, type AnswerDraft } from './answerDraft';
import { AnswerSummary } from './AnswerSummary';
import classNames from './AnswerConflict.module.css';

/** What somebody else has answered meanwhile, beside one's own, and the choice between both. */
export function AnswerConflict(props: {
  theirs: CheckDetails;
  /** Who writes here: the other one may be the same person, in another tab. */
  user: string | undefined;
  draft: AnswerDraft;
  question: Question;
  onUseTheirs: () => void;
  onReplaceTheirs: () => void;
}) {
  const { theirs, user, draft, question } = props;
  const { onUseTheirs, onReplaceTheirs } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const written = latestOf(theirs);
  const isSelf = user !== undefined && written?.answeredBy.ref === user;
  const whose = isSelf ? 'own' : 'other';
  return (
    <>
      <Alert
        status="warning"
        icon
        role="alert"
        title={t(
          `scorecards.question.conflict.${written ? whose : 'takenBack'}`,
        )}
      />
      <div className={classNames.both}>
        <Section title={t(`scorecards.question.conflict.theirs.${whose}`)}>
          <AnswerSummary answer={written} form={question.form} />
        </Section>
        <Section title={t(`scorecards.question.conflict.yours.${whose}`)}>
          <AnswerSummary
            answer={inputOf(draft, question)}
            form={question.form}
          />
        </Section>
      </div>
      <div className={classNames.line}>
        <Button size="small" variant="primary" onPress={onUseTheirs}>
          {t(`scorecards.question.conflict.useTheirs.${whose}`)}
        </Button>
        <Button size="small" variant="secondary" onPress={onReplaceTheirs}>
          {t(`scorecards.question.conflict.replaceTheirs.${whose}`)}
        </Button>
      </div>
    </>
  );
}

function latestOf({ answer, draft }: CheckDetails): AnswerDetails | undefined {
  return answer && draft && answer.answeredAt > draft.answeredAt
    ? answer
    : draft ?? answer;
}
