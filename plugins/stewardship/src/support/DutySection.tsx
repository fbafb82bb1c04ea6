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

import type { DutyCoverage } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  SourceBadge,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { FactList, Section, StateMark } from '../widgets';

/** Which duties somebody has, and which nobody has. */
export function DutySection(props: { duties: DutyCoverage[] }) {
  const { duties } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  if (duties.length === 0) {
    return null;
  }
  const dutyName = (duty: string) => {
    const [, line] = /^supportLine(\d+)$/.exec(duty) ?? [];
    if (line) {
      return t('support.duties.supportLine', { line });
    }
    // Roles have the titles that the organization gave them.
    return duty === 'accountable' ? t('support.duties.accountable') : undefined;
  };
  return (
    <Section
      title={t('support.duties.title')}
      summary={t('support.duties.summary', {
        covered: duties.filter(({ holder }) => holder).length,
        total: duties.length,
      })}
    >
      <FactList
        missing=""
        facts={duties.map(({ duty, title, holder }) => ({
          name: dutyName(duty) ?? title,
          value: holder ? (
            <>
              <EntityName entity={holder.value} />{' '}
              <SourceBadge source={holder.source} withoutLink />
            </>
          ) : (
            <StateMark state="bad">{t('support.duties.uncovered')}</StateMark>
          ),
        }))}
      />
    </Section>
  );
}
