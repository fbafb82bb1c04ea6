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
import type { EntityStewardship } from '@backstage-stewardship/plugin-stewardship-common';
import { entityDisplayName } from '@backstage-stewardship/plugin-stewardship-react';
import { useTexts } from '../useTexts';
import { useMoneyWords } from './money';
import { stewardshipShowbackTranslationRef } from './translation';
import { useShowbackPage } from './useShowbackPage';
import classNames from './CostLinks.module.css';

/** What of the page about costs is about the entity. */
const SCOPES = { system: 'system', domain: 'domain', group: 'owner' } as const;

/** The ways from a card to the page about all costs. */
export function CostLinks(props: {
  stewardship: EntityStewardship;
  /** `YYYY-MM`, where there are costs. */
  month?: string;
}) {
  const { stewardship, month } = props;
  const { entity, support } = stewardship;
  const { t } = useTexts(stewardshipShowbackTranslationRef);
  const { formatMonth } = useMoneyWords();
  const page = useShowbackPage();
  if (!page) {
    return null;
  }
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const owner = kind === 'group' ? entity : support.owner?.value;
  return (
    <nav className={classNames.links} aria-label={t('showback.links.label')}>
      {isScope(kind) ? (
        <Link href={page({ [SCOPES[kind]]: entity.ref })}>
          {t(`showback.links.${kind}`)}
        </Link>
      ) : (
        <Link href={page()}>{t('showback.links.all')}</Link>
      )}
      {owner?.known && month !== undefined && (
        <Link href={page({ view: 'statement', team: owner.ref, month })}>
          {t('showback.links.statement', {
            replace: {
              owner: entityDisplayName(owner),
              month: formatMonth(month),
            },
          })}
        </Link>
      )}
    </nav>
  );
}

function isScope(kind: string): kind is keyof typeof SCOPES {
  return Object.hasOwn(SCOPES, kind);
}
