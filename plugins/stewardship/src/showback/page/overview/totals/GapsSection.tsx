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
import { Alert, Text } from '@backstage/ui';
import type {
  CostCompleteness,
  CostPresence,
} from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { useListWords } from '../../../../scorecards/useListWords';
import { CostSources } from '../../../CostSources';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { useKindWords } from '../../../useKindWords';
import classNames from './GapsSection.module.css';

const STATES = [
  'present',
  'absent',
  'unknown',
] as const satisfies readonly CostPresence['state'][];

/** What the figures contain and what they leave out. */
export function GapsSection(props: { completeness: CostCompleteness }) {
  const { kinds, sources, partial } = props.completeness;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const kindWords = useKindWords();
  const list = useListWords();
  const headingId = useId();
  const ofState = (state: CostPresence['state']) =>
    kinds.filter(each => each.state === state).map(({ kind }) => kind);

  return (
    <section aria-labelledby={headingId} className={classNames.section}>
      <Text as="h2" id={headingId} variant="title-x-small" weight="bold">
        {t('showback.page.overview.gaps.title')}
      </Text>
      {partial && (
        <Alert
          status="warning"
          icon
          title={t('showback.page.overview.gaps.partial')}
        />
      )}
      <ul className={classNames.list}>
        {STATES.map(
          state =>
            ofState(state).length > 0 && (
              <li key={state}>
                {t(`showback.page.overview.gaps.${state}`, {
                  kinds: list(ofState(state).map(kindWords)),
                })}
              </li>
            ),
        )}
      </ul>
      {sources.length > 0 ? (
        <ul
          className={classNames.list}
          aria-label={t('showback.page.overview.gaps.sources')}
        >
          <CostSources sources={sources} />
        </ul>
      ) : (
        <p className={classNames.line}>
          {t('showback.page.overview.gaps.noSources')}
        </p>
      )}
    </section>
  );
}
