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

import { Children, type ReactNode } from 'react';
import { Text, VisuallyHidden } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import classNames from './OwnershipContent.module.css';

/**
 * The Ownership tab: cards over the whole width, and beneath them cards side by side.
 *
 * @public
 */
export function OwnershipContent(props: {
  /** Cards that take the whole width. */
  children?: ReactNode;
  /** Cards that share a row with others. */
  info?: ReactNode;
}) {
  const { t } = useTexts(stewardshipTranslationRef);
  const isEmpty =
    Children.count(props.children) + Children.count(props.info) === 0;
  return (
    <div className={classNames.content}>
      {/* The cards are titled one level deeper than the page. */}
      <VisuallyHidden>
        <h2>{t('ownership.title')}</h2>
      </VisuallyHidden>
      {isEmpty && <Text>{t('ownership.empty')}</Text>}
      {props.children}
      {Children.count(props.info) > 0 && (
        <div className={classNames.info}>{props.info}</div>
      )}
    </div>
  );
}
