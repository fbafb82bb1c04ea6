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

import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import type { DraftProblems } from './draft';

/** What a field of the kit takes to show what is wrong with it. */
export type ProblemProps = {
  validationBehavior: 'aria';
  validate: () => string | null;
};

/** Puts what is wrong with fields into words. */
export function useFieldProblems(problems: DraftProblems) {
  const { t } = useTexts(stewardshipTranslationRef);
  const { date } = useTimeWords();

  function sentence(field: string): string | undefined {
    const problem = problems[field];
    if (!problem) {
      return undefined;
    }
    switch (problem.kind) {
      case 'day':
      case 'url':
        return t(`lifecycle.decision.problems.${problem.kind}`, {
          value: problem.value,
        });
      case 'notAfterSupport':
        return t('lifecycle.decision.problems.notAfterSupport', {
          date: date(problem.on),
        });
      case 'tooLong':
        return t('lifecycle.decision.problems.tooLong', { max: problem.max });
      default:
        return t(`lifecycle.decision.problems.${problem.kind}`);
    }
  }

  function fieldProps(field: string): ProblemProps {
    const text = sentence(field);
    return {
      validationBehavior: 'aria',
      validate: () => text ?? null,
    };
  }

  return { sentence, fieldProps };
}
