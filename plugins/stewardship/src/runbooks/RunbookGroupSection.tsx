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

import { memo } from 'react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { Section } from '../widgets';
import type { RunbookGroup } from './groupRunbooks';
import { RunbookRow } from './RunbookRow';
import classNames from './RunbookGroupSection.module.css';

/** The runbooks for one failure mode. */
export const RunbookGroupSection = memo(RunbookGroupSectionImpl);

function RunbookGroupSectionImpl(props: {
  group: RunbookGroup;
  /** Whether the organization knows the failure mode. */
  isKnown: boolean;
  /** The entity that is being looked at. */
  entityRef: string;
  onOpen: (id: string) => void;
}) {
  const { group, isKnown, entityRef, onOpen } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  return (
    <Section
      title={group.title ?? t('runbooks.groups.other')}
      summary={
        group.mode !== undefined && !isKnown && t('runbooks.groups.unknown')
      }
    >
      <ul className={classNames.list}>
        {group.runbooks.map(({ value }) => (
          <RunbookRow
            key={value.id}
            runbook={value}
            entityRef={entityRef}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Section>
  );
}
