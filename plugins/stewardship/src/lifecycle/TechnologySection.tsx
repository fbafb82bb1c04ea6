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

import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  CycleState,
  TechnologyInPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { TechnologyRow } from './TechnologyRow';
import classNames from './TechnologySection.module.css';

const ROWS_AT_FIRST = 6;

/** A technology whose release cycle is known. */
export type KnownTechnology = {
  technology: TechnologyInPicture;
  state: CycleState;
};

/** Technologies whose release cycles are known, those that end first. */
export function TechnologySection(props: {
  technologies: KnownTechnology[];
  onDecide: (state: CycleState) => void;
}) {
  const { technologies, onDecide } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? technologies : technologies.slice(0, ROWS_AT_FIRST);
  return (
    <Section title={t('lifecycle.items.title')}>
      <ul className={classNames.list}>
        {shown.map(({ technology, state }, index) => (
          <TechnologyRow
            key={index}
            technology={technology}
            state={state}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {technologies.length > ROWS_AT_FIRST && (
        <Button
          size="small"
          variant="secondary"
          className={classNames.more}
          aria-expanded={showsAll}
          onPress={() => setShowsAll(!showsAll)}
        >
          {showsAll
            ? t('lifecycle.items.showFewer')
            : t('lifecycle.items.showAll', { amount: technologies.length })}
        </Button>
      )}
    </Section>
  );
}
