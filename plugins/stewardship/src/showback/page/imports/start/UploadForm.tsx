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
import { Alert, Button, Select, Text, TextField } from '@backstage/ui';
import { RiUploadLine } from '@remixicon/react';
import type { CostImportPage } from '@backstage-stewardship/plugin-stewardship-common';
import { useTexts } from '../../../../useTexts';
import { Section } from '../../../../widgets';
import { useListWords } from '../../../../scorecards/useListWords';
import { stewardshipShowbackTranslationRef } from '../../../translation';
import { FileField } from './FileField';
import { ENDINGS, problemsOf, type UploadDraft } from './uploadDraft';
import { useRefusalWords } from './useRefusalWords';
import { useUpload } from './useUpload';
import classNames from './UploadForm.module.css';

/** No id of a source has this character. */
const NEW = '+';

/** Sends a bill of this computer to be imported. */
export function UploadForm(props: {
  sources: CostImportPage['sources'];
  onStarted: () => void;
}) {
  const { sources, onStarted } = props;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const list = useListWords();
  const refusalWords = useRefusalWords();
  const [draft, setDraft] = useState<UploadDraft>({
    source: sources[0]?.id,
    id: '',
  });
  const [wasSent, setWasSent] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { outcome, send, forget } = useUpload({
    onSent: () => {
      setWasSent(false);
      setDraft(before => ({ ...before, file: undefined }));
      if (input.current) {
        input.current.value = '';
      }
      onStarted();
    },
  });
  const problems = problemsOf(draft, sources);
  const isSending = outcome?.status === 'sending';
  const endings = list([...ENDINGS]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasSent(true);
    const { file, source = draft.id } = draft;
    if (file && !problems.id && !problems.file && !isSending) {
      send(source, file);
    } else if (!isSending) {
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
        <Select
          size="small"
          label={t('showback.page.imports.upload.source')}
          options={[
            ...sources.map(({ id, title }) => ({ id, label: title })),
            { id: NEW, label: t('showback.page.imports.upload.newSource') },
          ]}
          value={draft.source ?? NEW}
          isDisabled={isSending}
          onChange={key =>
            setDraft(before => ({
              ...before,
              source: key === null || key === NEW ? undefined : String(key),
            }))
          }
        />
        {draft.source === undefined && (
          <div>
            <TextField
              size="small"
              label={t('showback.page.imports.upload.id')}
              description={t('showback.page.imports.upload.idHint')}
              value={draft.id}
              isDisabled={isSending}
              isInvalid={wasSent && problems.id !== undefined}
              onChange={id => setDraft(before => ({ ...before, id }))}
            />
            {wasSent && problems.id && (
              <span role="alert" className={classNames.problem}>
                {t(`showback.page.imports.upload.${problems.id}`)}
              </span>
            )}
          </div>
        )}
        <FileField
          label={t('showback.page.imports.upload.file')}
          description={t('showback.page.imports.upload.fileHint', { endings })}
          problem={
            wasSent && problems.file
              ? t(`showback.page.imports.upload.${problems.file}`, {
                  endings,
                })
              : undefined
          }
          isDisabled={isSending}
          inputRef={input}
          onChange={file => setDraft(before => ({ ...before, file }))}
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
