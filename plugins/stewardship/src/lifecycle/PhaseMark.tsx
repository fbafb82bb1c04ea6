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

import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiCoinsFill,
  RiQuestionFill,
  RiShieldCheckFill,
  RiShoppingCartFill,
} from '@remixicon/react';
import type { TechnologyPhase } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './PhaseMark.module.css';

const ICONS = {
  supported: RiCheckboxCircleFill,
  endOfSalePassed: RiShoppingCartFill,
  activeSupportEnded: RiShieldCheckFill,
  securitySupportEnded: RiAlertFill,
  extendedSupport: RiCoinsFill,
  endOfLife: RiCloseCircleFill,
  unknown: RiQuestionFill,
} satisfies Record<TechnologyPhase, unknown>;

/** How far a release cycle has come, in words, with a symbol and a color that repeat it. */
export function PhaseMark(props: { phase: TechnologyPhase }) {
  const { t } = useTexts(stewardshipTranslationRef);
  // A newer backend may know more phases than this frontend; what is not known is never supported.
  const phase = Object.hasOwn(ICONS, props.phase) ? props.phase : 'unknown';
  const Icon = ICONS[phase];
  return (
    <span className={classNames.mark} data-phase={phase}>
      <Icon aria-hidden />
      {t(`lifecycle.phases.${phase}`)}
    </span>
  );
}
