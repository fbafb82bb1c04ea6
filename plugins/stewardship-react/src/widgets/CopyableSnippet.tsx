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

import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { stewardshipReactTranslationRef } from '../translation';
import classNames from './CopyableSnippet.module.css';

/**
 * A piece of YAML or of code to take along.
 *
 * @public
 */
export function CopyableSnippet(props: {
  text: string;
  /** What the snippet is, for those who cannot see it. */
  label: string;
  /** What the button does, where it is not simply copied. */
  copyLabel?: string;
}) {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const code = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome('copied');
    } catch {
      // Browsers hide the clipboard from pages that are not served over HTTPS.
      if (code.current) {
        window.getSelection()?.selectAllChildren(code.current);
      }
      setOutcome('failed');
    }
  }

  return (
    <figure className={classNames.figure} aria-label={props.label}>
      {/* Long lines scroll, which must work with the keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={classNames.pre} tabIndex={0} aria-label={props.label}>
        <code ref={code}>{props.text}</code>
      </pre>
      <div className={classNames.actions}>
        <span role="status" className={classNames.status}>
          {outcome && t(`snippet.${outcome}`)}
        </span>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={outcome === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
          aria-label={props.copyLabel ?? t('snippet.copy')}
          onPress={copy}
        />
      </div>
    </figure>
  );
}
