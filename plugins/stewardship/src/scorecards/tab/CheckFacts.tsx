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
  CheckState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTimeWords } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { ExemptionSummary } from '../exemption/ExemptionSummary';
import { AnswerSummary } from '../questionnaire/AnswerSummary';
import { isAskedQuestion } from '../questionnaire/standingOf';
import { RemediationText } from '../RemediationText';
import { FactTable } from './FactTable';
import classNames from './CheckFacts.module.css';

const ASKING_STATES: CheckState[] = ['fail', 'unknown', 'error'];

/** Everything about one check: why it is asked, what it was judged by, and what to do. */
export function CheckFacts(props: {
  id: string;
  check: CheckDetails;
  onGoToQuestion: (check: string) => void;
  onExemption: (check: CheckDetails) => void;
}) {
  const { id, check, onGoToQuestion, onExemption } = props;
  const { title, why, remediation, rule, when, facts, question } = check;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const { date } = useTimeWords();
  // Of what passes or is not for the entity, nobody has to be exempt.
  const hasExemption =
    check.exemption !== undefined ||
    (check.mayRequestExemption === 'allowed' &&
      ASKING_STATES.includes(check.state));
  return (
    <div id={id} className={classNames.panel}>
      <dl>
        {why && (
          <>
            <dt>{t('scorecards.tab.checks.why')}</dt>
            <dd>{why}</dd>
          </>
        )}
        {remediation && (
          <>
            <dt>{t('scorecards.tab.checks.fix')}</dt>
            <dd>
              <RemediationText remediation={remediation} />
            </dd>
          </>
        )}
        {question && (
          <>
            <dt>{t('scorecards.tab.checks.question')}</dt>
            <dd>{question.text}</dd>
          </>
        )}
        {rule !== undefined && (
          <>
            <dt>{t('scorecards.tab.checks.rule')}</dt>
            <dd>
              <code className={classNames.rule}>{rule}</code>
            </dd>
          </>
        )}
        {when !== undefined && (
          <>
            <dt>{t('scorecards.tab.checks.when')}</dt>
            <dd>
              <code className={classNames.rule}>{when}</code>
            </dd>
          </>
        )}
      </dl>
      {check.enabledFrom && check.reason.kind !== 'notYet' && (
        <span className={classNames.muted}>
          {t('scorecards.tab.checks.enabledFrom', {
            date: date(check.enabledFrom),
          })}
        </span>
      )}
      {facts.length > 0 && <FactTable facts={facts} />}
      {question && check.answer && (
        <AnswerSummary answer={check.answer} form={question.form} />
      )}
      {check.exemption && <ExemptionSummary exemption={check.exemption} />}
      <div className={classNames.line}>
        {isAskedQuestion(check) && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('scorecards.tab.checks.goTo', { replace: { title } })}
            onPress={() => onGoToQuestion(check.check)}
          >
            {t('scorecards.tab.checks.goToQuestion')}
          </Button>
        )}
        {hasExemption && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('scorecards.tab.checks.exemptionOf', {
              replace: { title },
            })}
            onPress={() => onExemption(check)}
          >
            {t('scorecards.tab.checks.exemption')}
          </Button>
        )}
      </div>
    </div>
  );
}
