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
import { Link, Text } from '@backstage/ui';
import { stewardshipTranslationRef } from '../translation';
import { useTexts } from '../useTexts';
import { TechnologySnippet } from './TechnologySnippet';
import { useLifecyclePage } from './useLifecyclePage';
import classNames from './EmptyLifecycle.module.css';

/** Whether an entity mostly runs on nothing itself, but is made of others that do. */
export function isMadeOfParts({ kind }: Entity): boolean {
  return ['system', 'domain'].includes(kind.toLocaleLowerCase('en-US'));
}

/** Where it stands what the parts of a system or domain run on. */
export function PartsLifecycle(props: { entity: Entity }) {
  const { entity } = props;
  const { kind } = entity;
  const { t } = useTexts(stewardshipTranslationRef);
  const page = useLifecyclePage();
  const isSystem = kind.toLocaleLowerCase('en-US') === 'system';
  return (
    <div className={classNames.hint}>
      <Text as="p" variant="body-medium">
        {t('lifecycle.empty.parts', { kind })}{' '}
        {isSystem && page && (
          <Link href={page({ system: stringifyEntityRef(entity) })}>
            {t('lifecycle.empty.partsLink')}
          </Link>
        )}
      </Text>
      <details className={classNames.own}>
        <summary>{t('lifecycle.empty.own', { kind })}</summary>
        <TechnologySnippet entity={entity} />
      </details>
    </div>
  );
}
