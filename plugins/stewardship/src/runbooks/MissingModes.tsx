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

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { RunbookPicture } from '@backstage-stewardship/plugin-stewardship-common';
import {
  CopyableSnippet,
  useLocale,
} from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { StateMark } from '../widgets';
import { missingModesOf } from './missingModesOf';
import { runbookSnippet } from './runbookSnippet';
import classNames from './MissingModes.module.css';

/** For which failures there is nothing to follow, and what to add. */
export function MissingModes(props: {
  entity: Entity;
  picture: RunbookPicture;
}) {
  const { entity, picture } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const locale = useLocale();
  const modes = missingModesOf(picture);
  if (modes.length === 0) {
    return null;
  }
  const titles = modes.map(({ title }) => title);
  return (
    <div className={classNames.missing}>
      <span className={classNames.row}>
        <StateMark state="bad">{t('runbooks.missing.mark')}</StateMark>
        <strong>
          {t('runbooks.missing.text', {
            modes: new Intl.ListFormat(locale).format(titles),
          })}
        </strong>
        <span>{t('runbooks.missing.required')}</span>
      </span>
      <details>
        <summary>{t('runbooks.missing.add')}</summary>
        <CopyableSnippet
          label={t('runbooks.empty.snippet', {
            ref: stringifyEntityRef(entity),
          })}
          text={runbookSnippet({
            entity,
            modes,
            folderHint: t('runbooks.empty.folder'),
          })}
        />
      </details>
    </div>
  );
}
