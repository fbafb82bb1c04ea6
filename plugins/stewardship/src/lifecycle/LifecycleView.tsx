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
import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type {
  CycleState,
  EntityStewardship,
} from '@backstage-stewardship/plugin-stewardship-common';
import { ProblemList } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { DecisionStatus, type DecisionDone } from './decision/DecisionStatus';
import { DecisionDialog } from './DecisionDialog';
import { EmptyLifecycle } from './EmptyLifecycle';
import { InheritedSection } from './InheritedSection';
import { LifecycleHeadline } from './LifecycleHeadline';
import { RelatedSection } from './RelatedSection';
import { SourcesSection } from './SourcesSection';
import { TechnologySection } from './TechnologySection';
import { UnknownSection } from './UnknownSection';
import classNames from './LifecycleView.module.css';

/** All technologies of an entity and what it inherits, the worst first. */
export function LifecycleView(props: {
  entity: Entity;
  stewardship: EntityStewardship;
  onDecided: () => void;
}) {
  const { entity, stewardship, onDecided } = props;
  const { entity: self, lifecycle: picture } = stewardship;
  const { items, boms, inherited, problems, realizes, successor } = picture;
  const { t } = useTexts(stewardshipTranslationRef);
  const [chosen, setChosen] = useState<CycleState>();
  const [isDeciding, setIsDeciding] = useState(false);
  const [done, setDone] = useState<DecisionDone>();
  const known = items.flatMap(technology =>
    technology.state ? [{ technology, state: technology.state }] : [],
  );
  const unknown = items.filter(({ state }) => !state);
  const isEmpty = items.length === 0 && boms.length === 0;
  const hasContent = items.length > 0 || inherited.length > 0;
  const more = picture.total - items.length;

  return (
    <div className={classNames.lifecycle}>
      {!picture.matched && (
        <Text as="p" variant="body-medium">
          {t('lifecycle.notMatched')}
        </Text>
      )}
      {picture.matched && hasContent && <LifecycleHeadline picture={picture} />}
      {picture.matched && isEmpty && <EmptyLifecycle entity={entity} />}
      {known.length > 0 && (
        <div>
          <TechnologySection
            technologies={known}
            onDecide={state => {
              setDone(undefined);
              setChosen(state);
              setIsDeciding(true);
            }}
          />
          <DecisionStatus done={done} />
        </div>
      )}
      {unknown.length > 0 && <UnknownSection technologies={unknown} />}
      {more > 0 && (
        <Text as="p" variant="body-small">
          {t('lifecycle.items.notListed', { count: more })}
        </Text>
      )}
      {inherited.length > 0 && (
        <InheritedSection picture={picture} self={self} />
      )}
      {(successor || realizes.length > 0) && (
        <RelatedSection picture={picture} />
      )}
      {problems.length > 0 && (
        <Section title={t('lifecycle.problems')}>
          <ProblemList problems={problems} entityRef={self.ref} />
        </Section>
      )}
      {(hasContent || boms.length > 0) && <SourcesSection picture={picture} />}
      {chosen && (
        <DecisionDialog
          product={chosen.product}
          productTitle={chosen.productTitle}
          cycle={chosen.cycle}
          entityRefs={[self.ref]}
          owner={stewardship.support.owner?.value}
          isOpen={isDeciding}
          onClose={() => setIsDeciding(false)}
          onDecided={what => {
            setDone(what);
            onDecided();
          }}
        />
      )}
    </div>
  );
}
