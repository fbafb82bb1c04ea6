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

import type {
  StoredTechnologyDecision,
  TechnologyDecisions,
} from '@backstage-stewardship/plugin-stewardship-common';
import { EntityName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../../translation';
import { useTexts } from '../../useTexts';
import { Section } from '../../widgets';
import { isSame } from './commonDecision';
import { DecisionBy } from './DecisionBy';
import { DecisionExplanation } from './DecisionExplanation';
import { DecisionMark } from './DecisionMark';
import classNames from './CurrentDecisions.module.css';

/** What was decided until now, and for what. */
export function CurrentDecisions(props: {
  items: TechnologyDecisions['items'];
  /** With the reasons and all else that was said. */
  isFull: boolean;
}) {
  const { items, isFull } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const isMany = items.length > 1;
  return (
    <Section
      title={
        isMany
          ? t('lifecycle.decision.current.many', { amount: items.length })
          : t('lifecycle.decision.current.one')
      }
      headingLevel={3}
    >
      {!isSame(items) && (
        <p className={classNames.mixed}>
          {t('lifecycle.decision.current.mixed')}
        </p>
      )}
      <ul className={classNames.list} data-full={isFull}>
        {items.map(({ entity, decision }) => (
          <li key={entity.ref} className={classNames.item}>
            <EntityName entity={entity} />
            <Standing decision={decision} isFull={isFull} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing(props: {
  decision: StoredTechnologyDecision | undefined;
  isFull: boolean;
}) {
  const { decision, isFull } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (!decision) {
    return <span>{t('lifecycle.decision.current.nothing')}</span>;
  }
  return (
    <>
      <DecisionMark decision={decision} />
      {isFull ? (
        <div className={classNames.full}>
          <DecisionExplanation decision={decision} />
        </div>
      ) : (
        <DecisionBy decision={decision} />
      )}
    </>
  );
}
