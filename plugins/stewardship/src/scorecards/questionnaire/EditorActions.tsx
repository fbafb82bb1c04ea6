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

import { useEffect, useRef, useState, type RefObject } from 'react';
import { Button } from '@backstage/ui';
import type { CheckDetails } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { TakeBackDialog } from './TakeBackDialog';
import classNames from './QuestionEditor.module.css';

/** What one may do with an answer besides writing it. */
export function EditorActions(props: {
  check: CheckDetails;
  /** Something else is written than what was submitted. */
  hasDraft: boolean;
  /** Two answers are shown, and one has to be chosen first. */
  isConflict: boolean;
  form: RefObject<HTMLFormElement>;
  onDiscard: () => void;
  onTakeBack: () => void;
  hasNext: boolean;
  onNext: () => void;
}) {
  const { check, hasDraft, isConflict, form, hasNext } = props;
  const { onDiscard, onTakeBack, onNext } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [isAsking, setIsAsking] = useState(false);
  const wasPressed = useRef(false);
  const hasAnswer = check.answer !== undefined;

  // The button that was pressed is gone by then, and the focus with it.
  useEffect(() => {
    if (wasPressed.current && !hasDraft) {
      wasPressed.current = false;
      form.current
        ?.querySelector<HTMLElement>('input:enabled, textarea:enabled')
        ?.focus();
    }
  }, [hasDraft, hasAnswer, form]);

  return (
    <div className={classNames.line}>
      {!isConflict && (
        <Button type="submit" size="small" variant="primary">
          {t('scorecards.question.submit')}
        </Button>
      )}
      {!isConflict && hasDraft && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => {
            wasPressed.current = true;
            onDiscard();
          }}
        >
          {t('scorecards.question.discard')}
        </Button>
      )}
      {!isConflict && hasAnswer && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setIsAsking(true)}
        >
          {t('scorecards.question.takeBack.open')}
        </Button>
      )}
      {hasNext && (
        <Button size="small" variant="secondary" onPress={onNext}>
          {t('scorecards.question.next')}
        </Button>
      )}
      <TakeBackDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onTakeBack={() => {
          wasPressed.current = true;
          onTakeBack();
        }}
      />
    </div>
  );
}
