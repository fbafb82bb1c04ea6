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

import { useId, useState } from 'react';
import { Button, DialogBody, DialogFooter, Text } from '@backstage/ui';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { EntityRefField } from './EntityRefField';
import { useAnswerWords } from './useAnswerWords';
import { useCopyAnswers } from './useCopyAnswers';
import classNames from './CopyAnswersDialog.module.css';

/** Asks for the other entity, shows what would be filled in, and does so. */
export function CopyAnswersForm(props: {
  details: ScorecardDetails;
  questions: CheckDetails[];
  onClose: () => void;
  onStored: (check: CheckDetails) => void;
  onFilled: (words: string) => void;
}) {
  const { details, questions, onClose, onStored, onFilled } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useAnswerWords();
  const previewId = useId();
  const [ref, setRef] = useState('');
  const { found, problem, isPending, look, fill, forget } = useCopyAnswers({
    details,
    questions,
    onStored,
  });
  return (
    <>
      <DialogBody className={classNames.body}>
        <Text as="p" variant="body-medium">
          {t('scorecards.question.copying.explanation')}
        </Text>
        <form
          noValidate
          className={classNames.form}
          onSubmit={event => {
            event.preventDefault();
            look(ref);
          }}
        >
          <EntityRefField
            label={t('scorecards.question.copying.ref')}
            description={t('scorecards.question.copying.refHint')}
            value={ref}
            onChange={value => {
              setRef(value);
              forget();
            }}
          />
          <Button
            type="submit"
            size="small"
            variant="secondary"
            isPending={isPending}
          >
            {t('scorecards.question.copying.look')}
          </Button>
        </form>
        {problem && (
          <Text as="p" variant="body-medium" role="alert">
            {problem}
          </Text>
        )}
        <strong role="status" id={previewId}>
          {found &&
            (found.length > 0
              ? t('scorecards.question.copying.preview')
              : t('scorecards.question.copying.nothing'))}
        </strong>
        {found && found.length > 0 && (
          <ul className={classNames.list} aria-labelledby={previewId}>
            {found.map(({ check, question, answer }) => (
              <li key={check.check}>
                {t('scorecards.question.copying.item', {
                  replace: {
                    question: question.text,
                    answer: [
                      words(answer.value, question.form),
                      answer.evidence,
                      answer.remark,
                      answer.counterpartRef,
                    ]
                      .filter(Boolean)
                      .join(' – '),
                  },
                })}
              </li>
            ))}
          </ul>
        )}
      </DialogBody>
      <DialogFooter>
        <Button size="small" variant="secondary" onPress={onClose}>
          {t('scorecards.question.copying.cancel')}
        </Button>
        {found && found.length > 0 && (
          <Button
            size="small"
            variant="primary"
            isPending={isPending}
            onPress={async () => onFilled(await fill(found))}
          >
            {t('scorecards.question.copying.fill', { count: found.length })}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}
