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
import classNames from './ExemptionDecision.module.css';

/** As much as the backend takes. */
const MAX_REMARK_LENGTH = 2_000;

type Decision = 'approve' | 'deny' | 'revoke';

const REFUSALS = {
  notPermitted: 'scorecards.exemption.may.decideNotPermitted',
  notOwner: 'scorecards.exemption.may.decideNotOwner',
  ownRequest: 'scorecards.exemption.may.ownRequest',
} as const satisfies Record<Exclude<MayAct, 'allowed'>, string>;

/** Decides about a request, or ends an exemption; where one may not, it says why. */
export function ExemptionDecision(props: {
  exemption: Exemption;
  remark: string;
  isPending: boolean;
  onRemark: (remark: string) => void;
  onDecide: (decision: Decision) => void;
}) {
  const { exemption, remark, isPending, onRemark, onDecide } = props;
  const { status, mayDecide, mayRevoke } = exemption;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const isRequested = status === 'requested';
  const may = isRequested ? mayDecide : mayRevoke;
  if (may !== 'allowed') {
    // That one has asked oneself keeps from deciding, and says nothing about an end.
    return isRequested ? (
      <p className={classNames.text}>{t(REFUSALS[may])}</p>
    ) : null;
  }
  const decisions: Decision[] = isRequested ? ['approve', 'deny'] : ['revoke'];
  return (
    <Section title={t('scorecards.exemption.decide.title')} headingLevel={3}>
      <div className={classNames.form}>
        <TextAreaField
          label={t('scorecards.exemption.decide.remark')}
          rows={2}
          maxLength={MAX_REMARK_LENGTH}
          value={remark}
          onChange={onRemark}
        />
        <div className={classNames.line}>
          {decisions.map(decision => (
            <Button
              key={decision}
              size="small"
              variant={decision === 'approve' ? 'primary' : 'secondary'}
              isDisabled={isPending}
              onPress={() => onDecide(decision)}
            >
              {t(`scorecards.exemption.decide.${decision}`)}
            </Button>
          ))}
        </div>
      </div>
    </Section>
  );
}
