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

import { useState } from 'react';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './ReviewForm.module.css';

/** As much as the backend takes. */
const MAX_REMARK_LENGTH = 1_000;

/** Says that a runbook is still correct. */
export function ReviewForm(props: {
  id: string;
  isPending: boolean;
  onConfirm: (remark: string) => void;
  onCancel: () => void;
}) {
  const { id, isPending, onConfirm, onCancel } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const [remark, setRemark] = useState('');
  return (
    <form
      id={id}
      className={classNames.form}
      onSubmit={event => {
        event.preventDefault();
        onConfirm(remark.trim());
      }}
    >
      <Text as="p" variant="body-small">
        {t('runbooks.review.explanation')}
      </Text>
      <TextAreaField
        label={t('runbooks.review.remark')}
        maxLength={MAX_REMARK_LENGTH}
        value={remark}
        onChange={setRemark}
      />
      <div className={classNames.buttons}>
        <Button type="submit" size="small" isPending={isPending}>
          {t('runbooks.review.confirm')}
        </Button>
        <Button size="small" variant="secondary" onPress={onCancel}>
          {t('runbooks.review.cancel')}
        </Button>
      </div>
    </form>
  );
}
