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

import { useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipApiRef } from '@backstage-stewardship/plugin-stewardship-react';
import { isGone } from '../../widgets/requestErrors';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { errorOf } from '../requestErrors';
import { refOf } from './answerDraft';
import { copyableAnswers, type CopyableAnswer } from './copyableAnswers';

/** Reads what another entity has answered, and stores it here as drafts. */
export function useCopyAnswers(options: {
  details: ScorecardDetails;
  questions: CheckDetails[];
  onStored: (check: CheckDetails) => void;
}) {
  const { details, questions, onStored } = options;
  const { id, entity } = details;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const api = useApi(stewardshipApiRef);
  const [found, setFound] = useState<CopyableAnswer[]>();
  const [problem, setProblem] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const latest = useRef(0);

  function forget() {
    latest.current += 1;
    setFound(undefined);
    setProblem(undefined);
    setIsPending(false);
  }

  function wrongRef(text: string, ref: string | undefined) {
    if (!text.trim()) {
      return t('scorecards.question.copying.refMissing');
    }
    if (ref === undefined) {
      return t('scorecards.question.problems.ref', {
        replace: { value: text.trim() },
      });
    }
    return ref === entity.ref
      ? t('scorecards.question.copying.self')
      : undefined;
  }

  async function look(text: string) {
    forget();
    const request = latest.current;
    const entityRef = refOf(text);
    const wrong = wrongRef(text, entityRef);
    if (wrong !== undefined || entityRef === undefined) {
      setProblem(wrong);
      return;
    }
    setIsPending(true);
    try {
      const other = await api.getEntityScorecard({ id, entityRef });
      if (request === latest.current) {
        setFound(copyableAnswers(questions, other));
      }
    } catch (thrown) {
      if (request === latest.current) {
        setProblem(
          isGone(thrown)
            ? t('scorecards.question.copying.notFound')
            : t('scorecards.question.copying.failed', {
                replace: { message: errorOf(thrown).message },
              }),
        );
      }
    }
    if (request === latest.current) {
      setIsPending(false);
    }
  }

  /** Says how it went. */
  async function fill(answers: CopyableAnswer[]): Promise<string> {
    setIsPending(true);
    const failures: string[] = [];
    for (const { check, answer } of answers) {
      try {
        const stored = await api.answerQuestion({
          ...{ id, entityRef: entity.ref, check: check.check },
          version: check.answerVersion,
          questionVersion: check.questionVersion,
          answer: { ...answer, draft: true },
        });
        onStored(stored);
      } catch (thrown) {
        failures.push(errorOf(thrown).message);
      }
    }
    const count = answers.length - failures.length;
    const words: string[] = [
      t('scorecards.question.copying.filled', { count }),
    ];
    if (failures.length > 0) {
      words.push(
        t('scorecards.question.copying.notFilled', {
          count: failures.length,
          message: failures[0],
        }),
      );
    }
    return words.join(' ');
  }

  return { found, problem, isPending, look, fill, forget };
}
