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

import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';
import {
  EntityName,
  entityDisplayName,
} from '@backstage-stewardship/plugin-stewardship-react';
import { isStewardshipKind } from '../stewardshipKinds';
import classNames from './NameCell.module.css';

/** The entity, as a link to its Ownership tab where it has one, with its kind and type. */
export function NameCell(props: { summary: EntitySummary }) {
  const { ref, title, kind, type } = props.summary;
  return (
    <div className={classNames.name}>
      <strong>
        <EntityName
          entity={{ ref, title, known: true }}
          tab={isStewardshipKind(kind) ? 'ownership' : undefined}
        >
          {entityDisplayName({ ref, title })}
        </EntityName>
      </strong>
      <span className={classNames.kind}>
        {[kind, type].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
