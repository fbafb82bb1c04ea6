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

import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { DirectoryPage } from '../directory';
import { LifecyclePage } from '../lifecycle/page';
import { ScorecardsPage } from '../scorecards/page';
import { stewardshipScorecardsTranslationRef } from '../scorecards/translation';
import { ShowbackPage } from '../showback/page';
import { stewardshipShowbackTranslationRef } from '../showback/translation';
import { useTexts } from '../useTexts';
import { stewardshipTranslationRef } from '../translation';

/** The page with the header of the old frontend system; in the new one the app draws it. */
export function LegacyStewardshipPage() {
  const { t } = useTexts(stewardshipTranslationRef);
  const { t: tScorecards } = useTexts(stewardshipScorecardsTranslationRef);
  const { t: tShowback } = useTexts(stewardshipShowbackTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('directory.pageTitle')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/directory" title={t('directory.title')}>
          <DirectoryPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/scorecards"
          title={tScorecards('scorecards.page.title')}
        >
          <ScorecardsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/lifecycle" title={t('lifecycle.page.tab')}>
          <LifecyclePage />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path="/showback"
          title={tShowback('showback.page.title')}
        >
          <ShowbackPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
