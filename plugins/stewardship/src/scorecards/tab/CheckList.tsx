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

import { useCallback, useState } from 'react';
import { Text } from '@backstage/ui';
import type {
  CheckDetails,
  ScorecardDetails,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { ExemptionDialog } from '../exemption/ExemptionDialog';
import type { ExemptionDone } from '../exemption/useExemption';
import { CheckRow } from './CheckRow';
import type { AskedCheck } from './ScorecardPanel';
import { groupChecks, type CheckGroup } from './groupChecks';
import classNames from './CheckList.module.css';

/** All checks by category, what fails first. */
export function CheckList(props: {
  details: ScorecardDetails;
  /** To open, and lead the reader to. */
  asked: AskedCheck | undefined;
  onGoToQuestion: (check: string) => void;
  /** Something about an exemption was saved. */
  onExempted: () => void;
}) {
  const { details, asked, onGoToQuestion, onExempted } = props;
  const { checks, categories, levels } = details;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const [chosen, setChosen] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<ExemptionDone>();
  const groups = groupChecks(checks, categories);
  const check = checks.find(other => other.check === chosen);

  const openExemption = useCallback(({ check: id }: CheckDetails) => {
    setDone(undefined);
    setChosen(id);
    setIsOpen(true);
  }, []);

  function list(group: CheckGroup) {
    return (
      <ul className={classNames.list}>
        {group.checks.map(item => (
          <CheckRow
            key={item.check}
            check={item}
            levels={levels}
            asked={asked?.check === item.check ? asked : undefined}
            onGoToQuestion={onGoToQuestion}
            onExemption={openExemption}
          />
        ))}
      </ul>
    );
  }

  return (
    <div className={classNames.groups}>
      {groups.length === 0 && (
        <Text as="p" variant="body-medium">
          {t('scorecards.tab.checks.none')}
        </Text>
      )}
      {groups.map(group =>
        categories.length === 0 ? (
          <div key="all">{list(group)}</div>
        ) : (
          <Section
            key={group.category?.id ?? ''}
            title={group.category?.title ?? t('scorecards.tab.checks.other')}
          >
            {list(group)}
          </Section>
        ),
      )}
      {/* The dialog that is just closing hides all of the page from screen readers but such places. */}
      <p role="status" data-live-announcer className={classNames.status}>
        {done && t(`scorecards.exemption.done.${done}`)}
      </p>
      {check && (
        <ExemptionDialog
          // What was typed for a check is kept until another one is chosen.
          key={check.check}
          check={check}
          scorecard={details.id}
          entity={details.entity}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          onReload={onExempted}
          onDone={what => {
            setDone(what);
            onExempted();
          }}
        />
      )}
    </div>
  );
}
