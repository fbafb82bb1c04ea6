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

import { Link } from '@backstage/ui';
import { RiPlayCircleLine } from '@remixicon/react';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { useTemplatePage } from './useTemplatePage';
import classNames from './TemplateLink.module.css';

/** A template that does what the runbook says; its name alone where the app has no Scaffolder. */
export function TemplateLink(props: {
  template: string;
  /** Instead of what the link does, where that is said beside it. */
  nameOnly?: boolean;
}) {
  const { template, nameOnly } = props;
  const { t } = useTexts(stewardshipTranslationRef);
  const page = useTemplatePage()(template);
  const name = entityDisplayName({ ref: template });
  const words = nameOnly ? name : t('runbooks.template.run', { name });
  if (!page) {
    return <span>{words}</span>;
  }
  return (
    <span>
      <Link href={page} className={classNames.link}>
        <RiPlayCircleLine className={classNames.icon} aria-hidden />
        {words}
      </Link>{' '}
      ({t('runbooks.template.opens')})
    </span>
  );
}
