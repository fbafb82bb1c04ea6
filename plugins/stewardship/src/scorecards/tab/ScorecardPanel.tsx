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

import { useCallback, useEffect, useState } from 'react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { HistorySection } from '../history/HistorySection';
import { Questionnaire } from '../questionnaire/Questionnaire';
import { isAskedQuestion } from '../questionnaire/standingOf';
import { ScorecardsSkeleton } from '../ScorecardsSkeleton';
import { CheckList } from './CheckList';
import { DefinitionProblems } from '../DefinitionProblems';
import { FailedAlert } from './FailedAlert';
import { ScorecardHead } from './ScorecardHead';
import { useScorecardDetails } from './useScorecardDetails';

/** A check to lead the reader to; of questions, without `check`, the next one that is open. */
export type AskedCheck = { check?: string; time: number };

/** Everything about one scorecard of the entity. */
export function ScorecardPanel(props: {
  id: string;
  entityRef: string;
  /** Who may answer most questions, where that is known. */
  entityOwner: NamedEntity | undefined;
  /** The check or question that a link leads to. */
  target: string | undefined;
  /** Something was evaluated anew, so that what other parts of the page show is old. */
  onChanged: () => void;
}) {
  const { id, entityRef, entityOwner, target, onChanged } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { state, isReading, reload, replaceCheck } = useScorecardDetails({
    entityRef,
    id,
  });
  const [asked, setAsked] = useState<AskedCheck>();
  const [askedRow, setAskedRow] = useState<AskedCheck>();
  const ask = useCallback((check?: string) => setAsked(next(check)), []);
  const isReady = state.status === 'ready';
  const targetCheck = isReady
    ? state.value.checks.find(({ check }) => check === target)
    : undefined;
  const isTargetQuestion = targetCheck && isAskedQuestion(targetCheck);

  // Once for each link that was followed, not with each answer.
  useEffect(() => {
    if (isReady && target !== undefined) {
      (isTargetQuestion ? setAsked : setAskedRow)(next(target));
    }
  }, [isReady, target, isTargetQuestion]);

  const renew = useCallback(() => {
    reload();
    onChanged();
  }, [reload, onChanged]);

  if (state.status === 'loading') {
    return <ScorecardsSkeleton />;
  }
  if (state.status === 'missing') {
    return (
      <FailedAlert
        status="info"
        title={t('scorecards.tab.gone')}
        isRetrying={isReading}
        retry={reload}
      />
    );
  }
  if (state.status === 'error') {
    return (
      <FailedAlert
        title={t('scorecards.tab.errorTitle')}
        description={state.error.message}
        isRetrying={isReading}
        retry={reload}
      />
    );
  }
  const details = state.value;
  const questions = details.checks.filter(isAskedQuestion);
  return (
    <>
      {state.reloadError && (
        <FailedAlert
          status="warning"
          title={t('scorecards.tab.refreshFailed', {
            replace: { message: state.reloadError.message },
          })}
          isRetrying={isReading}
          retry={reload}
        />
      )}
      <ScorecardHead details={details} onAnswer={ask} onEvaluated={renew} />
      {questions.length > 0 && (
        <EntityInfoCard title={t('scorecards.question.title')}>
          <Questionnaire
            details={details}
            questions={questions}
            entityOwner={entityOwner}
            asked={asked}
            onStored={replaceCheck}
            onSubmitted={renew}
          />
        </EntityInfoCard>
      )}
      <EntityInfoCard title={t('scorecards.tab.checks.title')}>
        <CheckList
          details={details}
          asked={askedRow}
          onGoToQuestion={ask}
          onExempted={renew}
        />
      </EntityInfoCard>
      <EntityInfoCard title={t('scorecards.tab.history.title')}>
        <HistorySection
          entityRef={entityRef}
          id={id}
          levels={details.levels}
          evaluatedAt={details.evaluatedAt}
        />
      </EntityInfoCard>
      {details.problems.length > 0 && (
        <EntityInfoCard title={t('scorecards.tab.problems.title')}>
          <DefinitionProblems problems={details.problems} />
        </EntityInfoCard>
      )}
    </>
  );
}

function next(check: string | undefined) {
  return (before: AskedCheck | undefined): AskedCheck => ({
    check,
    time: (before?.time ?? 0) + 1,
  });
}
