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
import { daysBetween } from '@backstage-stewardship/plugin-stewardship-common';
import type {
  CycleState,
  LifecycleSourceState,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../../../translation';
import { useTexts } from '../../../useTexts';
import { FactList, Section, type Fact } from '../../../widgets';
import { PhaseMark } from '../../PhaseMark';
import { SourceLine } from '../SourceLine';
import { milestonesInOrder, useCycleWords } from '../useCycleWords';

/** All dates of a release cycle, and where they come from. */
export function CycleDates(props: {
  cycle: CycleState;
  /** Absent where the page does not know (yet). */
  source: LifecycleSourceState | undefined;
}) {
  const { cycle, source } = props;
  const { endsOn, daysLeft, releasedOn, latest, overridden } = cycle;
  const { t } = useTexts(stewardshipTranslationRef);
  const { endOf, date } = useCycleWords();

  const facts: Fact[] = [];
  if (releasedOn) {
    facts.push({
      name: t('lifecycle.page.panel.released'),
      value: date(releasedOn),
    });
  }
  for (const milestone of milestonesInOrder) {
    const end = cycle.milestones[milestone];
    if (end) {
      facts.push({
        name: t(`lifecycle.page.milestones.${milestone}`),
        value: endOf(
          end,
          // The distance to one end tells those to the others, without a clock of our own.
          end.kind === 'date' &&
            endsOn?.kind === 'date' &&
            daysLeft !== undefined
            ? daysLeft + daysBetween(endsOn.on, end.on)
            : undefined,
        ),
      });
    }
  }
  if (latest) {
    facts.push({
      name: t('lifecycle.page.panel.latest'),
      value: latest.releasedOn
        ? t('lifecycle.page.panel.latestValue', {
            version: latest.version,
            date: date(latest.releasedOn),
          })
        : latest.version,
    });
  }
  facts.push({
    name: t('lifecycle.page.panel.source'),
    value: source ? <SourceLine source={source} /> : cycle.sourceId,
  });

  return (
    <Section
      title={t('lifecycle.page.panel.dates')}
      headingLevel={3}
      summary={<PhaseMark phase={cycle.phase} />}
    >
      <FactList facts={facts} missing={t('lifecycle.page.panel.noDate')} />
      {overridden && (
        <Text as="p" variant="body-small">
          {t('lifecycle.page.panel.overridden', { reason: overridden.reason })}
        </Text>
      )}
    </Section>
  );
}
