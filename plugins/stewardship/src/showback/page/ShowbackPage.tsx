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

import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useTexts } from '../../useTexts';
import { stewardshipShowbackTranslationRef } from '../translation';
import { BudgetsView } from './budgets/BudgetsView';
import { ImportsView } from './imports';
import { OverviewView } from './overview';
import { SHOWBACK_VIEWS } from './showbackQuery';
import { StatementView } from './statement/StatementView';
import { useShowbackQuery } from './useShowbackQuery';
import classNames from './ShowbackPage.module.css';

/**
 * What everything costs that the reader may see: the fleet, budgets, the statement of a team, and where it is from.
 *
 * @public
 */
export function ShowbackPage() {
  const { query, actions } = useShowbackQuery();
  const { view } = query;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <div className={classNames.page}>
      <Tabs
        selectedKey={view}
        onSelectionChange={key => {
          const chosen = SHOWBACK_VIEWS.find(each => each === key);
          if (chosen && chosen !== view) {
            actions.setView(chosen);
          }
        }}
      >
        <TabList
          className={classNames.views}
          aria-label={t('showback.page.views.label')}
        >
          {SHOWBACK_VIEWS.map(each => (
            <Tab key={each} id={each} className={classNames.tab}>
              {t(`showback.page.views.${each}`)}
            </Tab>
          ))}
        </TabList>
        {/* A panel of its own for each: one that changes its id is not the one that its tab names. */}
        <TabPanel key={view} id={view} className={classNames.view}>
          {view === 'overview' && <OverviewView />}
          {view === 'budgets' && <BudgetsView />}
          {view === 'statement' && (
            <StatementView query={query} actions={actions} />
          )}
          {view === 'imports' && <ImportsView />}
        </TabPanel>
      </Tabs>
    </div>
  );
}
