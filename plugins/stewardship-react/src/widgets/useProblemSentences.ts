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

import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  problemMessages,
  type Problem,
  type ProblemKind,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';

/**
 * Says a problem in the language of the reader. A kind that this frontend does not know, or a sentence with a gap that
 * the problem cannot fill, is said as the backend put it.
 *
 * @internal
 */
export function useProblemSentences() {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  return useCallback(
    (problem: Problem): { message: string; fix: string } => {
      const { kind, path, value, expected, entityRef } = problem;
      if (!isKnownKind(kind)) {
        return { message: problem.message, fix: problem.fix };
      }
      const values = {
        path,
        value: value ?? '',
        expected: expected ?? '',
        entityRef,
      };
      const say = (part: 'message' | 'fix') =>
        hasGap(problemMessages[kind][part], problem)
          ? problem[part]
          : t(`problems.${kind}.${part}`, { replace: values });
      return { message: say('message'), fix: say('fix') };
    },
    [t],
  );
}

function isKnownKind(kind: string): kind is ProblemKind {
  return Object.hasOwn(problemMessages, kind);
}

function hasGap(sentence: string, problem: Problem): boolean {
  return (
    (sentence.includes('{{value}}') && problem.value === undefined) ||
    (sentence.includes('{{expected}}') && problem.expected === undefined)
  );
}
