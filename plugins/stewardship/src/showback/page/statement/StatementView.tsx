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
import { useOwnRefs } from '../../../scorecards/home/useOwnRefs';
import { useTexts } from '../../../useTexts';
import { useToday } from '../../../widgets/useToday';
import { stewardshipShowbackTranslationRef } from '../../translation';
import type { ShowbackQuery } from '../showbackQuery';
import type { ShowbackActions } from '../useShowbackQuery';
import { monthBefore } from './recentMonths';
import { StatementControls } from './StatementControls';
import { TeamStatement } from './TeamStatement';

/** What the services of a team cost in a month, and what is charged for them; of the reader's own team unless told. */
export function StatementView(props: {
  query: ShowbackQuery;
  actions: ShowbackActions;
}) {
  const { query, actions } = props;
  const { metric } = query;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const ownRefs = useOwnRefs();
  const today = useToday();
  const team = query.team ?? ownRefs.find(ref => ref.startsWith('group:'));
  // The current month is not over.
  const month = query.month ?? monthBefore(today.slice(0, 7));
  return (
    <>
      <StatementControls
        team={team}
        month={month}
        metric={metric}
        actions={actions}
      />
      {team === undefined ? (
        <Text as="p">{t('showback.page.statement.choose')}</Text>
      ) : (
        // What was loaded for one team or month is wrong under the name of another.
        <TeamStatement
          key={`${team} ${month} ${metric}`}
          team={team}
          month={month}
          metric={metric}
        />
      )}
    </>
  );
}
