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
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { NamedEntity } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import { entityDisplayName } from './entityDisplayName';
import { Hint } from './Hint';
import classNames from './EntityName.module.css';

/**
 * An entity by its name, as a link to its page. What is not in the catalog, or not for the reader's eyes, is text with
 * a hint. Never asks the catalog.
 *
 * @public
 */
export function EntityName(props: {
  entity: NamedEntity;
  /** Instead of the name. */
  children?: ReactNode;
  /** Page below the page of the entity, for example `ownership`. */
  tab?: string;
}) {
  const { entity, tab } = props;
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const linkTo = useEntityRefLink();
  const name = props.children ?? entityDisplayName(entity);

  const page = entity.known ? pageOf(linkTo, entity.ref) : undefined;
  if (page === undefined) {
    return (
      <span className={classNames.unknown}>
        {name}{' '}
        <Hint tooltip={t('entityName.unknownTooltip', { ref: entity.ref })}>
          {t('entityName.unknown')}
        </Hint>
      </span>
    );
  }
  return (
    <Link
      href={tab ? `${page}/${tab}` : page}
      title={entity.ref}
      className={classNames.link}
    >
      {name}
    </Link>
  );
}

function pageOf(
  linkTo: (ref: string) => string,
  ref: string,
): string | undefined {
  try {
    return linkTo(ref);
  } catch {
    // Not a reference: a text that somebody wrote where one belongs.
    return undefined;
  }
}
