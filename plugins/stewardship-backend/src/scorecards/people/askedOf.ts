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

import type { Question } from '@backstage-stewardship/plugin-stewardship-common';
import { normalizeRef } from '../../http/entityRefs';

/**
 * Whom a question is asked: the owner, who is accountable, where owners may answer it. Where only some groups may, or there is no
 * owner, these groups: whoever may not answer need not be told.
 */
export function askedOf(
  { answeredBy }: Question,
  ownerRef: string | undefined,
): string[] {
  return answeredBy.owners && ownerRef !== undefined
    ? [ownerRef]
    : answeringGroups(answeredBy);
}

/** Entity refs of the groups that may answer besides owners, each once. */
export function answeringGroups({
  groups,
}: Pick<Question['answeredBy'], 'groups'>): string[] {
  return [
    ...new Set(groups.map(group => normalizeRef(group, 'group') ?? group)),
  ];
}
