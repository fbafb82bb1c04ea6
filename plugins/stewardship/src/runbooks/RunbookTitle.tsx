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

import { RiInformationLine } from '@remixicon/react';
import type { RunbookSummary } from '@backstage-stewardship/plugin-stewardship-common';
import { OutsideLink } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './RunbookTitle.module.css';

/** Opens the runbook: here where its words are here, else where they are. */
export function RunbookTitle(props: {
  runbook: Pick<RunbookSummary, 'id' | 'title' | 'url' | 'content'>;
  onOpen: (id: string) => void;
}) {
  const { runbook, onOpen } = props;
  const { id, title, url, content } = runbook;
  const { t } = useTexts(stewardshipTranslationRef);
  if (content === 'link' && url !== undefined) {
    return (
      <strong className={classNames.elsewhere}>
        <OutsideLink href={url}>{title}</OutsideLink>{' '}
        <button
          type="button"
          className={classNames.details}
          aria-label={t('runbooks.row.details', { title })}
          onClick={() => onOpen(id)}
        >
          <RiInformationLine aria-hidden />
        </button>
      </strong>
    );
  }
  // A plain button: there may be hundreds.
  return (
    <button
      type="button"
      className={classNames.title}
      onClick={() => onOpen(id)}
    >
      {title}
    </button>
  );
}
