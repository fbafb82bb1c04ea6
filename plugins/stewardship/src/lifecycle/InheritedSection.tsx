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

import { Fragment, useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  InheritedTechnology,
  LifecyclePicture,
  NamedEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { DecisionMark } from './decision/DecisionMark';
import { PhaseMark } from './PhaseMark';
import { useSupportWords } from './useSupportWords';
import { needsDecision } from './worstEnd';
import classNames from './InheritedSection.module.css';

const ROWS_AT_FIRST = 5;

/** What ends below the entity, in things that it relies on, and by which way it gets there. */
export function InheritedSection(props: {
  picture: LifecyclePicture;
  self: NamedEntity;
}) {
  const { picture, self } = props;
  const { inherited, inheritedTotal } = picture;
  const { t } = useTexts(stewardshipTranslationRef);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? inherited : inherited.slice(0, ROWS_AT_FIRST);
  const more = inheritedTotal - inherited.length;
  return (
    <Section title={t('lifecycle.inherited.title')}>
      <ul className={classNames.list}>
        {shown.map(technology => (
          <InheritedRow
            key={`${technology.state.product}@${technology.state.cycle}`}
            technology={technology}
            self={self}
          />
        ))}
      </ul>
      {inherited.length > ROWS_AT_FIRST && (
        <Button
          size="small"
          variant="secondary"
          className={classNames.all}
          aria-expanded={showsAll}
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('lifecycle.items.showFewer')
            : t('lifecycle.items.showAll', { amount: inherited.length })}
        </Button>
      )}
      {more > 0 && (
        <p className={classNames.more}>
          {t('lifecycle.inherited.notListed', { count: more })}
        </p>
      )}
    </Section>
  );
}

function InheritedRow(props: {
  technology: InheritedTechnology;
  self: NamedEntity;
}) {
  const { technology, self } = props;
  const { state, path, home, decision } = technology;
  const { t } = useTexts(stewardshipTranslationRef);
  const supportWords = useSupportWords();
  const name = t('lifecycle.technology', {
    replace: {
      product: state.productTitle,
      cycle: state.cycleLabel ?? state.cycle,
    },
  });
  const homeName = entityDisplayName(home);
  return (
    <li className={classNames.row}>
      <span>
        {entityDisplayName(self)}
        {path.map((entity, index) => (
          <Fragment key={index}>
            {' → '}
            <EntityName entity={entity} tab="ownership" />
          </Fragment>
        ))}
        {' → '}
        {t('lifecycle.inherited.ends', {
          replace: { technology: name, end: supportWords(technology) },
        })}
      </span>
      <span className={classNames.line}>
        <PhaseMark phase={state.phase} />
        {decision && (
          <span>
            {t('lifecycle.inherited.by', { replace: { home: homeName } })}{' '}
            <DecisionMark decision={decision} />
          </span>
        )}
        {!decision &&
          needsDecision(technology) &&
          t('lifecycle.inherited.nothing', { replace: { home: homeName } })}
      </span>
    </li>
  );
}
