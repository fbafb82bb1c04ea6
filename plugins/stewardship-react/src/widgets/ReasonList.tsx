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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiAlertFill,
  RiCloseCircleFill,
  RiQuestionFill,
} from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import type {
  LadderReason,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import { useReasonSentences } from './useReasonSentences';
import classNames from './ReasonList.module.css';

const ICONS = {
  weak: RiAlertFill,
  broken: RiCloseCircleFill,
  unknown: RiQuestionFill,
} satisfies Record<LadderReason['verdict'], unknown>;

/**
 * Why a step or a ladder is not simply fine, and what to do about it.
 *
 * @public
 */
export function ReasonList(props: {
  reasons: LadderReason[];
  /** Those who are mentioned, for their titles. */
  entities?: NamedEntity[];
}) {
  const { reasons, entities } = props;
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const sentences = useReasonSentences({ entities });
  return (
    <ul className={classNames.list}>
      {reasons.map((reason, index) => {
        const { message, fix } = sentences(reason);
        const verdict = Object.hasOwn(ICONS, reason.verdict)
          ? reason.verdict
          : 'unknown';
        const Icon = ICONS[verdict];
        return (
          <li key={index} className={classNames.reason} data-verdict={verdict}>
            <Icon className={classNames.icon} aria-hidden />
            <div>
              <VisuallyHidden>{t(`verdicts.${verdict}`)}</VisuallyHidden>{' '}
              {message}{' '}
              <span className={classNames.fix}>
                <strong>{t('problemList.fix')}</strong> {fix}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
