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

import { Select, Text } from '@backstage/ui';
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { ShortTextField } from './ShortTextField';
import {
  needsCurrency,
  UPLOAD_PRESETS,
  type UploadDraft,
  type UploadProblems,
} from './uploadDraft';
import classNames from './UploadForm.module.css';

const COMMAND = 'yarn import-costs';

/** How the file is written: chosen, or what the configuration says of its source. */
export function FormatFields(props: {
  draft: UploadDraft;
  /** Absent for a new one. */
  source: CostImportSource | undefined;
  problems: UploadProblems;
  isDisabled: boolean;
  onChange: (part: Pick<Partial<UploadDraft>, 'preset' | 'currency'>) => void;
}) {
  const { draft, source, problems, isDisabled, onChange } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  if (source?.preset) {
    return (
      <Text as="p" variant="body-small" className={classNames.hint}>
        {t('showback.page.imports.upload.asConfigured', {
          source: source.title,
          preset: t(`showback.page.imports.upload.presets.${source.preset}`),
        })}
      </Text>
    );
  }
  return (
    <>
      <Select
        size="small"
        label={t('showback.page.imports.upload.preset')}
        description={t('showback.page.imports.upload.presetHint', {
          command: COMMAND,
        })}
        options={UPLOAD_PRESETS.map(preset => ({
          id: preset,
          label: t(`showback.page.imports.upload.presets.${preset}`),
        }))}
        value={draft.preset}
        isDisabled={isDisabled}
        onChange={key => {
          const preset = UPLOAD_PRESETS.find(known => known === key);
          if (preset) {
            onChange({ preset });
          }
        }}
      />
      {needsCurrency(draft, source) && (
        <ShortTextField
          label={t('showback.page.imports.upload.currency')}
          description={t('showback.page.imports.upload.currencyHint')}
          value={draft.currency}
          problem={
            problems.currency &&
            t(`showback.page.imports.upload.${problems.currency}`)
          }
          isDisabled={isDisabled}
          onChange={currency => onChange({ currency })}
        />
      )}
    </>
  );
}
