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

import { Select } from '@backstage/ui';
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';

/** No id of a source has this character. */
const NEW = '+';

/** Into which source a file goes: a new one, or one of those that take files. */
export function SourceSelect(props: {
  sources: readonly CostImportSource[];
  /** Id; absent for a new one. */
  value?: string;
  isDisabled: boolean;
  onChange: (id: string | undefined) => void;
}) {
  const { sources, value, isDisabled, onChange } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const sectionOf = (title: string, some: CostImportSource[]) =>
    some.length === 0
      ? []
      : [
          {
            title,
            options: some.map(({ id, title: label }) => ({ id, label })),
          },
        ];
  return (
    <Select
      size="small"
      label={t('showback.page.imports.upload.source')}
      options={[
        { id: NEW, label: t('showback.page.imports.upload.newSource') },
        ...sectionOf(
          t('showback.page.imports.upload.uploadedBefore'),
          sources.filter(({ runnable }) => !runnable),
        ),
        ...sectionOf(
          t('showback.page.imports.upload.ofConfiguration'),
          // What is queried, or comes from a module, takes no files.
          sources.filter(({ runnable, preset }) => runnable && preset),
        ),
      ]}
      value={value ?? NEW}
      isDisabled={isDisabled}
      onChange={key =>
        onChange(key === null || key === NEW ? undefined : String(key))
      }
    />
  );
}
