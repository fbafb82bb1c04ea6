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

import { Alert } from '@backstage/ui';
import type {
  CheckDetails,
  NamedEntity,
  Question,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipScorecardsTranslationRef } from '../translation';
import { useTexts } from '../../useTexts';

/** Why one may not answer, and who may. */
export function WhoMayAnswer(props: {
  check: CheckDetails;
  question: Question;
  entity: NamedEntity;
  owner: NamedEntity | undefined;
}) {
  const { check, question, entity, owner } = props;
  const { owners, groups } = question.answeredBy;
  const { t } = useTexts(stewardshipScorecardsTranslationRef);
  const locale = useLocale();
  const who = new Intl.ListFormat(locale, { type: 'disjunction' }).format([
    ...(owners
      ? [
          t('scorecards.question.may.owners', {
            replace: { entity: entityDisplayName(entity) },
          }),
        ]
      : []),
    ...groups.map(ref => entityDisplayName({ ref })),
  ]);
  const sentence = t('scorecards.question.may.who', {
    replace: { who: who || t('scorecards.question.may.nobody') },
  });
  const isNotPermitted = check.mayAnswer === 'notPermitted';
  return (
    <Alert
      status="info"
      icon
      title={
        isNotPermitted ? t('scorecards.question.may.notPermitted') : sentence
      }
      description={
        <>
          {isNotPermitted && sentence}{' '}
          {owners &&
            owner?.known &&
            t('scorecards.question.may.owner', {
              owner: <EntityName entity={owner} />,
            })}
        </>
      }
    />
  );
}
