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
  CycleState,
  TechnologyInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { CycleTimeline } from './CycleTimeline';
import { DecisionDetails } from './decision/DecisionDetails';
import { PhaseMark } from './PhaseMark';
import { TechnologySource } from './TechnologySource';
import { useSupportWords } from './useSupportWords';
import { needsDecision } from './worstEnd';
import classNames from './TechnologyRow.module.css';

/** One technology whose release cycle is known. */
export function TechnologyRow(props: {
  technology: TechnologyInPicture;
  state: CycleState;
  onDecide: (state: CycleState) => void;
}) {
  const { technology, state, onDecide } = props;
  const { version, source, newerPatch, decision } = technology;
  const { t } = useTexts(stewardshipTranslationRef);
  const supportWords = useSupportWords();
  const title = t('lifecycle.technology', {
    replace: {
      product: state.productTitle,
      cycle: state.cycleLabel ?? state.cycle,
    },
  });
  const facts = [
    version
      ? t('lifecycle.items.version', { replace: { version } })
      : t('lifecycle.items.noVersion'),
    newerPatch &&
      t('lifecycle.items.newerPatch', { replace: { version: newerPatch } }),
    technology.name.startsWith('pkg:') &&
      t('lifecycle.items.named', { replace: { name: technology.name } }),
  ].filter(Boolean);
  return (
    <li className={classNames.row}>
      <div className={classNames.head}>
        <div className={classNames.words}>
          <div className={classNames.line}>
            <strong className={classNames.title}>{title}</strong>
            <PhaseMark phase={state.phase} />
            <span className={classNames.ends}>
              {supportWords({ ...technology, state })}
            </span>
          </div>
          <div className={classNames.facts}>
            {facts.map((fact, index) => (
              <span key={index}>{fact}</span>
            ))}
            <TechnologySource source={source} />
          </div>
          {state.overridden && (
            <p className={classNames.remark}>
              {t('lifecycle.items.overridden', {
                replace: { reason: state.overridden.reason },
              })}
            </p>
          )}
        </div>
        <CycleTimeline
          state={state}
          technology={title}
          extendedUntil={decision?.extendedUntil}
        />
      </div>
      <div className={classNames.line}>
        {decision ? (
          <DecisionDetails decision={decision} />
        ) : (
          <span className={classNames.undecided}>
            {needsDecision({ ...technology, state }) &&
              t('lifecycle.decision.current.nothing')}
          </span>
        )}
        <Button
          size="small"
          variant="secondary"
          aria-label={t(
            decision
              ? 'lifecycle.items.changeAbout'
              : 'lifecycle.items.decideAbout',
            { replace: { technology: title } },
          )}
          onPress={() => onDecide(state)}
        >
          {t(decision ? 'lifecycle.items.change' : 'lifecycle.items.decide')}
        </Button>
      </div>
    </li>
  );
}
