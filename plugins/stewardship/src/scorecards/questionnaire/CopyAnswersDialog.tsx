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

import { Dialog, DialogHeader } from '@backstage/ui';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { CopyAnswersForm } from './CopyAnswersForm';
import classNames from './CopyAnswersDialog.module.css';

/** Fills open questions with what another entity has answered, once one has seen it. */
export function CopyAnswersDialog(props: {
  details: ScorecardDetails;
  questions: CheckDetails[];
  isOpen: boolean;
  onClose: () => void;
  onStored: (check: CheckDetails) => void;
  /** What to tell the reader once it is done. */
  onFilled: (words: string) => void;
}) {
  const { details, questions, isOpen, onClose, onStored, onFilled } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      className={classNames.dialog}
      onOpenChange={willBeOpen => !willBeOpen && onClose()}
    >
      {isOpen && (
        <>
          <DialogHeader>{t('scorecards.question.copying.title')}</DialogHeader>
          <CopyAnswersForm
            details={details}
            questions={questions}
            onClose={onClose}
            onStored={onStored}
            onFilled={words => {
              onFilled(words);
              onClose();
            }}
          />
        </>
      )}
    </Dialog>
  );
}
