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

import { lazy, Suspense, useId } from 'react';
import { Text } from '@backstage/ui';
import type {
  CostDimension,
  CostOverview,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import type { Answer } from '../../../../widgets/useAnswer';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { Failure } from '../states/Failure';
import { Loading } from '../states/Loading';
import classNames from './ChartSection.module.css';

const CostChart = lazy(() =>
  import('./CostChart').then(m => ({ default: m.CostChart })),
);

/** The largest groups in a chart. */
export function ChartSection(props: {
  answer: Answer<CostOverview | undefined>;
  by: CostDimension;
}) {
  const { answer, by } = props;
  const { value: overview, error, loading, reload } = answer;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const headingId = useId();
  const waiting = (
    <Loading label={t('showback.page.overview.chart.loading')} height={280} />
  );
  return (
    <section
      aria-labelledby={headingId}
      aria-busy={loading}
      className={classNames.section}
    >
      <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
        {t('showback.page.overview.chart.title', {
          dimension: t(
            `showback.page.overview.dimensions.${overview?.by ?? by}`,
          ).toLocaleLowerCase(),
        })}
      </Text>
      {!overview && error && (
        <Failure
          title={t('showback.page.overview.chart.error')}
          description={error.message}
          onRetry={reload}
        />
      )}
      {!overview && !error && waiting}
      {overview && (
        <Suspense fallback={waiting}>
          <CostChart overview={overview} />
        </Suspense>
      )}
    </section>
  );
}
