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
import { Link, Text } from '@backstage/ui';
import { RiAlertFill } from '@remixicon/react';
import type { ScorecardListItem } from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../../translation';
import { useTexts } from '../../../useTexts';
import { DistributionView } from '../distribution/DistributionView';
import classNames from './ScorecardCard.module.css';

/** A scorecard in short: what it is, whose, and how services stand. */
export function ScorecardCard(props: {
  scorecard: ScorecardListItem;
  /** Where it is shown. */
  href: string;
}) {
  const { scorecard, href } = props;
  const { title, description, owner, checks, questions, problems } = scorecard;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const titleId = useId();
  const ofChecks = t('scorecards.page.list.checks', { count: checks });
  return (
    <article className={classNames.card} aria-labelledby={titleId}>
      <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
        <Link className={classNames.open} href={href}>
          {title}
        </Link>
      </Text>
      {description && (
        <Text as="p" className={classNames.description}>
          {description}
        </Text>
      )}
      <ul className={classNames.facts}>
        {owner && (
          <li>
            {t('scorecards.page.list.owner', {
              owner: <EntityName entity={owner} />,
            })}
          </li>
        )}
        <li>
          {questions > 0
            ? t('scorecards.page.list.questions', {
                checks: ofChecks,
                count: questions,
              })
            : ofChecks}
        </li>
        {problems > 0 && (
          <li className={classNames.problem}>
            <RiAlertFill aria-hidden />
            {t('scorecards.page.list.problems', { count: problems })}
          </li>
        )}
      </ul>
      <DistributionView
        distribution={scorecard.distribution}
        levels={scorecard.levels}
      />
    </article>
  );
}
