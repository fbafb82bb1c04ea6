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

import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { stewardshipReactTranslationRef } from '../translation';
import { Hint } from './Hint';
import classNames from './OutsideLink.module.css';

/**
 * A link to an address that somebody wrote into a record. Anything that is not a web, mail or phone address, such as
 * `javascript:`, is text with a hint.
 *
 * @public
 */
export function OutsideLink(props: { href: string; children: ReactNode }) {
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const target = readTarget(props.href);
  if (!target) {
    return (
      <span>
        {props.children}{' '}
        <Hint tooltip={t('link.refusedTooltip', { href: props.href })}>
          {t('link.refused')}
        </Hint>
      </span>
    );
  }
  if (target === 'app') {
    return (
      <Link href={props.href} className={classNames.link}>
        {props.children}
      </Link>
    );
  }
  return (
    <Link
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      className={classNames.link}
    >
      {props.children}
      <RiExternalLinkLine className={classNames.icon} aria-hidden />
    </Link>
  );
}

function readTarget(href: string): 'app' | 'outside' | undefined {
  if (href.startsWith('/')) {
    // Browsers pass over tabs and line breaks, and read what is left as a host.
    return /^\/[/\\]|[\p{Cc}\\]/u.test(href) ? undefined : 'app';
  }
  try {
    const { protocol } = new URL(href);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)
      ? 'outside'
      : undefined;
  } catch {
    return undefined;
  }
}
