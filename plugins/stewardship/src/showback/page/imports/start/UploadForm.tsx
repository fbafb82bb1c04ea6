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

import { useRef, useState, type FormEvent } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import type { CostImportSource } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { Section } from '../../../../widgets';
import { useListWords } from '../../../../scorecards/useListWords';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { FileField } from './FileField';
import { FormatFields } from './FormatFields';
import { ShortTextField } from './ShortTextField';
import { SourceSelect } from './SourceSelect';
import {
  chosenSource,
  endingsOf,
  problemsOf,
  requestOf,
  type UploadDraft,
} from './uploadDraft';
import { useRefusalWords } from './useRefusalWords';
import { useUpload } from './useUpload';
import classNames from './UploadForm.module.css';

// A new source at first: what is uploaded by mistake replaces nothing.
const EMPTY: UploadDraft = { id: '', preset: 'focus', currency: '' };

/** Sends a bill of this computer to be imported. */
export function UploadForm(props: {
  sources: readonly CostImportSource[];
  onStarted: () => void;
}) {
  const { sources, onStarted } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const list = useListWords();
  const refusalWords = useRefusalWords();
  const [draft, setDraft] = useState(EMPTY);
  const [wasSent, setWasSent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const change = (part: Partial<UploadDraft>) =>
    setDraft(before => ({ ...before, ...part }));
  const { outcome, send, forget } = useUpload({
    onSent: ({ source }) => {
      setWasSent(false);
      // The next one is likely to be of the same source, which is no longer a new one.
      change({ source, file: undefined });
      if (input.current) {
        input.current.value = '';
      }
      onStarted();
    },
  });
  const chosen = chosenSource(draft, sources);
  const problems = wasSent ? problemsOf(draft, sources) : {};
  const isSending = outcome?.status === 'sending';
  const endings = endingsOf(draft, sources);

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasSent(true);
    if (isSending) {
      return;
    }
    const request = requestOf(draft, sources);
    if (request) {
      send(request);
    } else {
      // What became of the file before says nothing of this one.
      forget();
    }
  }

  return (
    <Section title={t('showback.page.imports.upload.title')} headingLevel={3}>
      <form className={classNames.form} onSubmit={submit} noValidate>
        <Text as="p" variant="body-small" className={classNames.hint}>
          {t('showback.page.imports.upload.hint')}
        </Text>
        <SourceSelect
          sources={sources}
          value={chosen?.id}
          isDisabled={isSending}
          onChange={source => change({ source })}
        />
        {!chosen && (
          <ShortTextField
            label={t('showback.page.imports.upload.id')}
            description={t('showback.page.imports.upload.idHint')}
            value={draft.id}
            problem={
              problems.id && t(`showback.page.imports.upload.${problems.id}`)
            }
            isDisabled={isSending}
            onChange={id => change({ id })}
          />
        )}
        <FormatFields
          draft={draft}
          source={chosen}
          problems={problems}
          isDisabled={isSending}
          onChange={change}
        />
        <FileField
          label={t('showback.page.imports.upload.file')}
          description={t('showback.page.imports.upload.fileHint', {
            endings: list(endings),
          })}
          endings={endings}
          problem={
            problems.file &&
            t(`showback.page.imports.upload.${problems.file}`, {
              endings: list(endings),
            })
          }
          isDisabled={isSending}
          inputRef={input}
          onChange={file => change({ file })}
        />
        <Button
          type="submit"
          size="small"
          variant="primary"
          className={classNames.send}
          iconStart={<RiUploadLine />}
          isPending={isSending}
        >
          {t('showback.page.imports.upload.send')}
        </Button>
        <div role="status" className={classNames.hint}>
          {outcome?.status === 'sending' &&
            t('showback.page.imports.upload.sending', { file: outcome.file })}
          {outcome?.status === 'sent' &&
            t('showback.page.imports.upload.sent', { file: outcome.file })}
        </div>
        {outcome?.status === 'refused' && (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('showback.page.imports.upload.failed')}
            description={refusalWords(outcome.refusal)}
          />
        )}
      </form>
    </Section>
  );
}
