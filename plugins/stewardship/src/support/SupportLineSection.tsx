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

import {
  formatDuration,
  type SupportPicture,
} from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  OutsideLink,
  SourceBadge,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { commonSource, Section } from '../widgets';
import { AllowedActionList } from './AllowedActionList';
import { OpenState } from './OpenState';
import { useHoursWords } from './useHoursWords';
import classNames from './SupportLineSection.module.css';

type Line = SupportPicture['supportLines'][number];

/** Who helps, in which order, and what each line may do. */
export function SupportLineSection(props: { lines: Line[] }) {
  const { lines } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (lines.length === 0) {
    return null;
  }
  const source = commonSource(lines);
  return (
    <Section title={t('support.lines.title')} source={source}>
      <ol className={classNames.lines}>
        {lines.map((line, index) => (
          <SupportLineItem key={index} line={line} withSource={!source} />
        ))}
      </ol>
    </Section>
  );
}

function SupportLineItem(props: { line: Line; withSource: boolean }) {
  const { value, source } = props.line;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const words = useHoursWords();
  const hours = value.hours && words(value.hours);

  return (
    <li className={classNames.line}>
      <span className={classNames.number}>
        {t('support.lines.number', { line: value.line })}
      </span>
      <div className={classNames.who}>
        <span className={classNames.name}>
          {value.who ? (
            <EntityName entity={value.who}>{value.name}</EntityName>
          ) : (
            value.name ?? t('support.lines.nobody')
          )}{' '}
          {props.withSource && <SourceBadge source={source} />}
        </span>
        {value.scope && <span>{value.scope}</span>}
        {value.procedure && (
          <span>
            <OutsideLink href={value.procedure}>
              {t('support.lines.procedure')}
            </OutsideLink>
          </span>
        )}
      </div>
      <div className={classNames.when}>
        {hours && (
          <>
            <OpenState state={hours.state} />
            {hours.next && <span>{hours.next}</span>}
            <span className={classNames.detail}>{hours.declared}</span>
            {hours.yours && (
              <span className={classNames.detail}>{hours.yours}</span>
            )}
          </>
        )}
        {value.respondWithin && (
          <span>
            {t('support.lines.respond', {
              duration: formatDuration(value.respondWithin, locale),
            })}
          </span>
        )}
        {value.resolveWithin && (
          <span>
            {t('support.lines.resolve', {
              duration: formatDuration(value.resolveWithin, locale),
            })}
          </span>
        )}
      </div>
      <div className={classNames.actions}>
        {value.allowedActions && (
          <AllowedActionList actions={value.allowedActions} />
        )}
      </div>
    </li>
  );
}
