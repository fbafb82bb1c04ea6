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

import { LevelPatterns } from './distribution/LevelPatterns';
import { ScorecardListView } from './list/ScorecardListView';
import { ScorecardView } from './ScorecardView';
import { useScorecardQuery } from './useScorecardQuery';
import classNames from './ScorecardsPage.module.css';

/**
 * All scorecards, or one of them, over the services that the reader may see.
 *
 * @public
 */
export function ScorecardsPage() {
  const { query, hrefOf, actions } = useScorecardQuery();
  return (
    <div className={classNames.page}>
      <LevelPatterns>
        {query.scorecard === undefined ? (
          <ScorecardListView query={query} actions={actions} hrefOf={hrefOf} />
        ) : (
          // What was loaded and written for one scorecard is of no use for another.
          <ScorecardView
            key={query.scorecard}
            id={query.scorecard}
            query={query}
            actions={actions}
          />
        )}
      </LevelPatterns>
    </div>
  );
}
