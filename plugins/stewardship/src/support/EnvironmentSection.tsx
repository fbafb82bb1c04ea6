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

import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import type { SupportPicture } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import classNames from './EnvironmentSection.module.css';

/** The environments of the entity, and those that the organization expects beside them. */
export function EnvironmentSection(props: {
  environments: SupportPicture['environments'];
  missing: string[];
}) {
  const { environments, missing } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (!environments) {
    return null;
  }
  return (
    <Section
      title={t('support.environments.title')}
      source={environments.source}
    >
      <ul className={classNames.environments}>
        {[...new Set(environments.value)].map(name => (
          <li key={name}>
            <RiCheckLine aria-hidden />
            {name}
          </li>
        ))}
        {missing.map(name => (
          <li key={name} className={classNames.missing}>
            <RiCloseLine aria-hidden />
            {t('support.environments.missing', { name })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
