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

import { DateTime } from 'luxon';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Source } from '@backstage-stewardship/plugin-stewardship-common';
import { stewardshipReactTranslationRef } from '../translation';
import { useLocale } from '../time';
import { EntityName } from './EntityName';
import { entityDisplayName } from './entityDisplayName';
import { Hint } from './Hint';
import classNames from './SourceBadge.module.css';

/**
 * Where a value comes from, in a word, with the place in the hint.
 *
 * @public
 */
export function SourceBadge(props: {
  source: Source;
  /** Leaves the entity that a value is inherited from to the hint, where many values stand close together. */
  withoutLink?: boolean;
}) {
  const { source, withoutLink } = props;
  const { t } = useTranslationRef(stewardshipReactTranslationRef);
  const locale = useLocale();

  switch (source.kind) {
    case 'declared':
      return (
        <Hint tooltip={t('source.declared.tooltip', { path: source.path })}>
          {t('source.declared.label')}
        </Hint>
      );
    case 'inherited':
      return (
        <span className={classNames.inherited}>
          <Hint
            tooltip={t('source.inherited.tooltip', {
              from: source.from,
              path: source.path,
            })}
          >
            {t('source.inherited.label')}
          </Hint>
          {!withoutLink && (
            <>
              {' '}
              <EntityName entity={{ ref: source.from, known: true }}>
                {t('source.inherited.from', {
                  name: nameWithKind(source.from),
                })}
              </EntityName>
            </>
          )}
        </span>
      );
    case 'derived':
      return (
        <Hint tooltip={t(derivationKey(source), { from: source.from })}>
          {t('source.derived.label')}
        </Hint>
      );
    case 'provider':
      return (
        <Hint
          tooltip={t('source.provider.tooltip', {
            provider: source.provider,
            time: DateTime.fromISO(source.fetchedAt, { locale }).toLocaleString(
              DateTime.DATETIME_MED,
            ),
          })}
        >
          {t('source.provider.label', { provider: source.provider })}
        </Hint>
      );
    default:
      return (
        <Hint
          tooltip={t(
            source.of === 'supportTier'
              ? 'source.default.supportTier'
              : 'source.default.configuration',
            { path: source.path },
          )}
        >
          {t('source.default.label')}
        </Hint>
      );
  }
}

const DERIVATION_RULES = [
  'owner',
  'technologyOwner',
  'supportLines',
  'self',
  'parentGroup',
  'vendorContact',
  'knownAnnotation',
  'knownLink',
] as const;

function derivationKey(source: Extract<Source, { kind: 'derived' }>) {
  if (source.rule === 'owner' && source.from === 'relations') {
    return 'source.derived.relations' as const;
  }
  // A newer backend may know more rules than this frontend.
  const known = DERIVATION_RULES.find(rule => rule === source.rule);
  return `source.derived.${known ?? 'other'}` as const;
}

function nameWithKind(ref: string): string {
  try {
    return `${parseEntityRef(ref).kind} ${entityDisplayName({ ref })}`;
  } catch {
    return ref;
  }
}
