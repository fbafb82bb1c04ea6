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

import { useEffect, useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  CheckDetails,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { ExemptionDecision } from './ExemptionDecision';
import { ExemptionForm, emptyRequest } from './ExemptionForm';
import { ExemptionSummary } from './ExemptionSummary';
import { useExemption, type ExemptionDone } from './useExemption';
import classNames from './ExemptionDialog.module.css';

/** The latest exemption of a check, and what one may do: ask for one, decide about it, or end it. */
export function ExemptionDialog(props: {
  check: CheckDetails;
  scorecard: string;
  entity: NamedEntity;
  isOpen: boolean;
  onClose: () => void;
  /** It was saved; closes the dialog too. */
  onDone: (done: ExemptionDone) => void;
  /** What is shown is no longer so. */
  onReload: () => void;
}) {
  const { check, scorecard, entity, isOpen } = props;
  const { onClose, onDone, onReload } = props;
  const { exemption, mayRequestExemption } = check;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  // It is kept while the dialog is closed, so that closing loses nothing.
  const [request, setRequest] = useState(emptyRequest);
  const [remark, setRemark] = useState('');
  const { isPending, problem, forgetProblem, ...actions } = useExemption({
    ...{ check, scorecard, entityRef: entity.ref, onConflict: onReload },
    onDone: done => {
      setRequest(emptyRequest);
      setRemark('');
      onDone(done);
      onClose();
    },
  });

  useEffect(() => {
    if (isOpen) {
      forgetProblem();
    }
  }, [isOpen, forgetProblem]);

  const isRunning =
    exemption?.status === 'requested' || exemption?.status === 'approved';
  return (
    <Dialog
      isOpen={isOpen}
      className={classNames.dialog}
      onOpenChange={willBeOpen => !willBeOpen && onClose()}
    >
      {isOpen && (
        <>
          <DialogHeader>
            {t('scorecards.exemption.title', {
              replace: { check: check.title },
            })}
          </DialogHeader>
          <DialogBody className={classNames.body}>
            <p className={classNames.text}>
              {t('scorecards.exemption.explanation')}
            </p>
            {exemption ? (
              <Section
                title={t('scorecards.exemption.current')}
                headingLevel={3}
              >
                <ExemptionSummary exemption={exemption} />
              </Section>
            ) : (
              <p className={classNames.text}>
                {t('scorecards.exemption.none')}
              </p>
            )}
            {problem && (
              <Alert
                status={problem.status === 'conflict' ? 'warning' : 'danger'}
                icon
                role="alert"
                title={
                  problem.status === 'conflict'
                    ? t('scorecards.exemption.conflict')
                    : t(`scorecards.exemption.${problem.status}`, {
                        replace: { message: problem.message },
                      })
                }
              />
            )}
            {exemption && isRunning && (
              <ExemptionDecision
                exemption={exemption}
                remark={remark}
                isPending={isPending}
                onRemark={setRemark}
                onDecide={action => actions.decide(exemption, action, remark)}
              />
            )}
            {!isRunning && mayRequestExemption === 'allowed' && (
              <ExemptionForm
                request={request}
                isPending={isPending}
                onChange={setRequest}
                onRequest={actions.request}
              />
            )}
            {!isRunning && mayRequestExemption !== 'allowed' && (
              <p className={classNames.text}>
                {t(
                  mayRequestExemption === 'notPermitted'
                    ? 'scorecards.exemption.may.notPermitted'
                    : 'scorecards.exemption.may.notOwner',
                  { replace: { entity: entityDisplayName(entity) } },
                )}
              </p>
            )}
          </DialogBody>
          <DialogFooter>
            <Button size="small" variant="secondary" onPress={onClose}>
              {t('scorecards.exemption.close')}
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}
