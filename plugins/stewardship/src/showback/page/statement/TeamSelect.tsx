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

import { useEffect, useState } from 'react';
import { Select } from '@backstage/ui';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../../../useTexts';
import { useEntityOptions } from '../../../widgets/useEntityOptions';
import { useFacets } from '../../../widgets/useFacets';
import { stewardshipShowbackTranslationRef } from '../../translation';

const ALL = {};
const GROUPS = ['Group'];

/**
 * One of the teams that own something, which are asked for when one is chosen, or somebody opens it; or a group above them, which is
 * looked for in the catalog by what is typed.
 */
export function TeamSelect(props: {
  /** Entity ref. */
  team: string | undefined;
  onChange: (team: string) => void;
}) {
  const { team, onChange } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { find, load } = useFacets();
  const [wasOpened, setWasOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const groups = useEntityOptions(typed, GROUPS);
  const facets = find('owner', ALL);
  useEffect(() => {
    // Only they know the title of the one that is chosen.
    if (team !== undefined) {
      load('owner', ALL);
    }
  }, [team, load]);
  const options = (facets?.values?.owner ?? []).map(({ value, label }) => ({
    id: value,
    label,
  }));
  for (const { id, description } of groups.options) {
    if (options.every(option => option.id !== id)) {
      const name = description ?? entityDisplayName({ ref: id });
      options.push({ id, label: name });
    }
  }
  // What the address asks for can always be seen.
  if (team !== undefined && options.every(({ id }) => id !== team)) {
    options.unshift({ id: team, label: entityDisplayName({ ref: team }) });
  }
  return (
    <Select
      size="small"
      label={t('showback.page.statement.controls.team')}
      placeholder={t('showback.page.statement.controls.anyTeam')}
      description={
        wasOpened && facets?.status === 'failed'
          ? t('showback.page.statement.controls.loadFailed')
          : undefined
      }
      search={{
        onInputChange: setTyped,
        placeholder: t('showback.page.statement.controls.search'),
      }}
      loading={
        facets?.status === 'loading' || groups.isLoading
          ? { state: 'loading' }
          : undefined
      }
      options={options}
      value={team ?? null}
      onOpenChange={isOpen => {
        if (isOpen) {
          setWasOpened(true);
          load('owner', ALL);
        }
      }}
      onChange={key => key !== null && onChange(String(key))}
    />
  );
}
