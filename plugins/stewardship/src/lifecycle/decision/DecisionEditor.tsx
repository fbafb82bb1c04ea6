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

import { useEffect, useRef, useState } from 'react';
import { DialogBody, DialogFooter } from '@backstage/ui';
import type {
  NamedEntity,
  TechnologyDecision,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { useToday } from '../../widgets/useToday';
import { commonDecision } from './commonDecision';
import { CurrentDecisions } from './CurrentDecisions';
import { CycleSummary } from './CycleSummary';
import { DecisionFields } from './DecisionFields';
import { DecisionFooter } from './DecisionFooter';
import { DecisionNotice } from './DecisionNotice';
import type { DecisionDone } from './DecisionStatus';
import { checkDraft, decisionOf, draftOf, type Draft } from './draft';
import type { SaveOutcome } from './useDecisions';
import classNames from './DecisionEditor.module.css';

/** The decision as it stands, and as it is being changed. */
export function DecisionEditor(props: {
  decisions: TechnologyDecisions;
  technology: string;
  owner: NamedEntity | undefined;
  decide: (decision: TechnologyDecision | null) => Promise<SaveOutcome>;
  /** True while it is asked whether to leave without saving. */
  isLeaving: boolean;
  onClose: () => void;
  onStay: () => void;
  onDirty: (isDirty: boolean) => void;
  onSaved: (done: DecisionDone) => void;
}) {
  const { decisions, technology, owner, decide, isLeaving } = props;
  const { onClose, onStay, onDirty, onSaved } = props;
  const { cycle, items } = decisions;
  const { t } = useTexts(stewardshipTranslationRef);
  const today = useToday();
  const form = useRef<HTMLFormElement>(null);
  const standing = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(() => draftOf(commonDecision(items)));
  const [attempts, setAttempts] = useState(0);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const [wasStale, setWasStale] = useState(false);
  const mayDecide = items.every(({ may }) => may === 'allowed');
  const hasDecision = items.some(({ decision }) => decision);
  const found = checkDraft(draft, today, cycle.endsOn);
  const problems = attempts > 0 ? found : {};
  const wrong = Object.values(problems).filter(Boolean).length;

  useEffect(() => {
    if (attempts > 0) {
      const first = form.current?.querySelector<HTMLElement>(
        'input[aria-invalid="true"], textarea[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input',
      );
      first?.focus();
    }
  }, [attempts]);

  // What went wrong is said above the fields, and one saves below them.
  useEffect(() => {
    if (outcome) {
      standing.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [outcome]);

  function change(part: Partial<Draft>) {
    setDraft(before => ({ ...before, ...part }));
    onDirty(true);
  }

  async function save(decision: TechnologyDecision | null) {
    setIsPending(true);
    setOutcome(undefined);
    const answer = await decide(decision);
    setIsPending(false);
    if (answer.status === 'saved') {
      onSaved(decision ? 'saved' : 'withdrawn');
    } else {
      setOutcome(answer);
      setWasStale(before => before || answer.status === 'conflict');
    }
  }

  function submit() {
    const decision = decisionOf(draft);
    const isWrong = Object.values(found).some(Boolean);
    if (decision && !isWrong) {
      save(decision);
    } else {
      setAttempts(count => count + 1);
    }
  }

  return (
    <>
      <DialogBody className={classNames.body}>
        <CycleSummary state={cycle} technology={technology} />
        <div ref={standing} className={classNames.standing}>
          {/* Fields that cannot be changed are hard to read. */}
          <CurrentDecisions items={items} isFull={wasStale || !mayDecide} />
          <DecisionNotice items={items} owner={owner} outcome={outcome} />
        </div>
        <form
          ref={form}
          noValidate
          className={classNames.form}
          onSubmit={event => {
            event.preventDefault();
            if (mayDecide && !isPending) {
              submit();
            }
          }}
        >
          <DecisionFields
            draft={draft}
            problems={problems}
            cycle={cycle}
            today={today}
            isDisabled={!mayDecide}
            onChange={change}
          />
          {wrong > 0 && (
            <p role="alert" className={classNames.wrong}>
              {t('lifecycle.decision.problems.summary', { count: wrong })}
            </p>
          )}
          {/* Enter in a field saves, as it does in any form. */}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </DialogBody>
      <DialogFooter className={classNames.footer}>
        <DecisionFooter
          mayDecide={mayDecide}
          hasDecision={hasDecision}
          replacesTheirs={wasStale && hasDecision}
          isPending={isPending}
          isLeaving={isLeaving}
          onClose={onClose}
          onStay={onStay}
          onSave={submit}
          onWithdraw={() => save(null)}
        />
      </DialogFooter>
    </>
  );
}
