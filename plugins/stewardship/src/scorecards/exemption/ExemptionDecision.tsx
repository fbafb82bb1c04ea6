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

import { Button, TextAreaField } from '@backstage/ui';
import type {
  Exemption,
  MayAct,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { LIMITS } from '../inputLimits';
import type { ExemptionAction } from './useExemption';
import classNames from './ExemptionDecision.module.css';

const REFUSALS = {
  notPermitted: 'scorecards.exemption.may.decideNotPermitted',
  notOwner: 'scorecards.exemption.may.decideNotOwner',
  ownRequest: 'scorecards.exemption.may.ownRequest',
} as const satisfies Record<Exclude<MayAct, 'allowed'>, string>;

/** Decides about a request, withdraws it, or ends an exemption; where one may not, it says why. */
export function ExemptionDecision(props: {
  exemption: Exemption;
  remark: string;
  isPending: boolean;
  onRemark: (remark: string) => void;
  onDecide: (action: ExemptionAction) => void;
}) {
  const { exemption, remark, isPending, onRemark, onDecide } = props;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const actions = actionsOn(exemption);
  // That one has asked oneself keeps from deciding, and says nothing about an end.
  const refusal =
    exemption.status === 'requested' && exemption.mayDecide !== 'allowed' ? (
      <p className={classNames.text}>{t(REFUSALS[exemption.mayDecide])}</p>
    ) : null;
  const title = actions.includes('withdraw') ? 'withdrawTitle' : 'title';
  return (
    <>
      {refusal}
      {actions.length > 0 && (
        <Section
          title={t(`scorecards.exemption.decide.${title}`)}
          headingLevel={3}
        >
          <div className={classNames.form}>
            <TextAreaField
              label={t('scorecards.exemption.decide.remark')}
              rows={2}
              maxLength={LIMITS.remark}
              value={remark}
              onChange={onRemark}
            />
            <div className={classNames.line}>
              {actions.map(action => (
                <Button
                  key={action}
                  size="small"
                  variant={action === 'approve' ? 'primary' : 'secondary'}
                  isDisabled={isPending}
                  onPress={() => onDecide(action)}
                >
                  {t(`scorecards.exemption.decide.${action}`)}
                </Button>
              ))}
            </div>
          </div>
        </Section>
      )}
    </>
  );
}

function actionsOn(exemption: Exemption): ExemptionAction[] {
  const { status, mayDecide, mayRevoke } = exemption;
  if (status !== 'requested') {
    return mayRevoke === 'allowed' ? ['revoke'] : [];
  }
  if (mayDecide === 'allowed') {
    return ['approve', 'deny'];
  }
  // Who asked may take it back while it waits.
  return mayRevoke === 'allowed' ? ['withdraw'] : [];
}
