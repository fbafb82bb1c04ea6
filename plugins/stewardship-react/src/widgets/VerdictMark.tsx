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
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { LadderVerdict } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import classNames from './VerdictMark.module.css';

const ICONS = {
  works: RiCheckboxCircleFill,
  weak: RiAlertFill,
  broken: RiCloseCircleFill,
  unknown: RiQuestionFill,
} satisfies Record<LadderVerdict, unknown>;

/**
 * Whether calling somebody would work, in a word, with a symbol and a color that repeat it.
 *
 * @public
 */
export function VerdictMark(props: { verdict: LadderVerdict }) {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  // A newer backend may know more verdicts than this frontend.
  const verdict = Object.hasOwn(ICONS, props.verdict)
    ? props.verdict
    : 'unknown';
  const Icon = ICONS[verdict];
  return (
    <span className={classNames.mark} data-verdict={verdict}>
      <Icon aria-hidden />
      {t(`verdicts.${verdict}`)}
    </span>
  );
}
