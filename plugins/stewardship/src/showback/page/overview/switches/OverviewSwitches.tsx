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

import { useId } from 'react';
import {
  Button,
  Select,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { CostOverview } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { DIMENSIONS, METRICS, type OverviewQuery } from '../overviewQuery';
import type { OverviewActions } from '../useOverviewQuery';
import { MonthSelect } from './MonthSelect';
import classNames from './OverviewSwitches.module.css';

const YEAR = 12;

/** By what, of which months, in which metric and currency costs are shown. */
export function OverviewSwitches(props: {
  query: OverviewQuery;
  /** Absent while it is on its way; what the address asks for is shown anyway. */
  overview: CostOverview | undefined;
  actions: OverviewActions;
}) {
  const { query, overview, actions } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const hintId = useId();
  const available = overview?.availableMonths ?? [];
  const from = query.from ?? overview?.from;
  const to = query.to ?? overview?.to;
  const year = available.slice(-YEAR);
  const currencies = overview?.currencies ?? [];
  const currency = query.currency ?? overview?.currency;

  return (
    <section
      className={classNames.switches}
      aria-label={t('showback.page.overview.switches.label')}
    >
      <div className={classNames.fields}>
        <Select
          size="small"
          label={t('showback.page.overview.switches.by')}
          options={DIMENSIONS.map(each => ({
            id: each,
            label: t(`showback.page.overview.dimensions.${each}`),
          }))}
          value={query.by}
          onChange={key => {
            const chosen = DIMENSIONS.find(each => each === key);
            if (chosen && chosen !== query.by) {
              actions.setBy(chosen);
            }
          }}
        />
        <MonthSelect
          label={t('showback.page.overview.switches.from')}
          months={available}
          value={from}
          onChange={month => actions.setMonths(month, to ?? month)}
        />
        <MonthSelect
          label={t('showback.page.overview.switches.to')}
          months={available}
          value={to}
          onChange={month => actions.setMonths(month, from ?? month)}
        />
        {currency !== undefined && currencies.length > 1 && (
          <Select
            size="small"
            label={t('showback.page.overview.switches.currency')}
            options={withValue(currencies, currency).map(each => ({
              id: each,
              label: each,
            }))}
            value={currency}
            onChange={key => {
              if (key !== null && key !== currency) {
                actions.setCurrency(String(key));
              }
            }}
          />
        )}
        {year.length > 1 && (
          <Button
            className={classNames.year}
            size="small"
            variant="secondary"
            isDisabled={from === year[0] && to === year[year.length - 1]}
            onPress={() => actions.setMonths(year[0], year[year.length - 1])}
          >
            {t('showback.page.overview.switches.year')}
          </Button>
        )}
      </div>
      <div className={classNames.metric}>
        <ToggleButtonGroup
          aria-label={t('showback.page.overview.switches.metric')}
          aria-describedby={hintId}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[query.metric]}
          onSelectionChange={keys => {
            const chosen = METRICS.find(each => keys.has(each));
            if (chosen && chosen !== query.metric) {
              actions.setMetric(chosen);
            }
          }}
        >
          {METRICS.map(each => (
            <ToggleButton key={each} id={each} size="small">
              {t(`showback.page.overview.metrics.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Text
          as="p"
          variant="body-small"
          id={hintId}
          className={classNames.hint}
        >
          {t(`showback.page.overview.metricHints.${query.metric}`)}
        </Text>
      </div>
    </section>
  );
}

/** What the address asks for can always be seen. */
function withValue(values: readonly string[], value: string): string[] {
  return values.includes(value) ? [...values] : [value, ...values];
}
