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
  TechnologyInPicture,
  UnknownTechnologyReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import { lifecycleMessages } from './messages';
import { PhaseMark } from './PhaseMark';
import { TechnologySource } from './TechnologySource';
import classNames from './UnknownSection.module.css';

/** Technologies of which it is not known how long they last, why not, and what to do about it. */
export function UnknownSection(props: { technologies: TechnologyInPicture[] }) {
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Section title={t('lifecycle.unknown.title')}>
      <p className={classNames.explanation}>
        {t('lifecycle.unknown.explanation')}
      </p>
      <ul className={classNames.list}>
        {props.technologies.map((technology, index) => (
          <UnknownRow key={index} technology={technology} />
        ))}
      </ul>
    </Section>
  );
}

function UnknownRow(props: { technology: TechnologyInPicture }) {
  const { name, version, source, match } = props.technology;
  const { t } = useTexts(stewardshipTranslationRef);
  const reason = match.status === 'unknown' ? match.reason : undefined;
  const replace = { product: match.product ?? name, version: version ?? '' };
  return (
    <li className={classNames.row}>
      <span className={classNames.line}>
        <strong>
          {version && !name.startsWith('pkg:') ? `${name} ${version}` : name}
        </strong>
        <PhaseMark phase="unknown" />
        <TechnologySource source={source} />
      </span>
      {isKnown(reason) && (
        <span>
          {t(`lifecycle.reasons.${reason}.why`, { replace })}{' '}
          <strong>{t('lifecycle.unknown.fix')}</strong>{' '}
          {t(`lifecycle.reasons.${reason}.fix`)}
        </span>
      )}
    </li>
  );
}

/** A newer backend may know more reasons than this frontend. */
function isKnown(
  reason: string | undefined,
): reason is UnknownTechnologyReason {
  return (
    reason !== undefined && Object.hasOwn(lifecycleMessages.reasons, reason)
  );
}
