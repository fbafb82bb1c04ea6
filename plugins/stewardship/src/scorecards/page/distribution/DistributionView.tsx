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

import { Text } from '@backstage/ui';
import type {
  ScorecardDistribution,
  ScorecardLevel,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { useListWords } from '../../useListWords';
import { useScoreWords } from '../useScoreWords';
import { LevelBar } from './LevelBar';
import { StateCounts } from './StateCounts';
import classNames from './DistributionView.module.css';

/** How services stand with a scorecard, with denominators and with what nobody knows. */
export function DistributionView(props: {
  distribution: ScorecardDistribution;
  levels: ScorecardLevel[];
}) {
  const { distribution, levels } = props;
  const { services, states } = distribution;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const words = useScoreWords();
  const list = useListWords();
  const inError = states.error ?? 0;
  if (services === 0) {
    return <Text as="p">{t('scorecards.page.distribution.noServices')}</Text>;
  }
  const facts = [
    levels.length > 0
      ? words.reachedFirst(distribution, levels)
      : t('scorecards.page.distribution.services', { count: services }),
    t('scorecards.page.distribution.unknown', { count: states.unknown ?? 0 }),
    ...(inError > 0
      ? [t('scorecards.page.distribution.inError', { count: inError })]
      : []),
  ];
  return (
    <div className={classNames.distribution}>
      <Text as="p" weight="bold">
        {list(facts)}
      </Text>
      {levels.length > 0 && (
        <LevelBar distribution={distribution} levels={levels} />
      )}
      <StateCounts states={states} />
      <Text as="p" variant="body-small" className={classNames.muted}>
        {t('scorecards.page.distribution.score', {
          score: words.score(distribution),
        })}
      </Text>
    </div>
  );
}
